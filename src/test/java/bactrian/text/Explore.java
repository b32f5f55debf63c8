package bactrian.text;

import bactrian.text.model.*;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.util.*;

public class Explore {
    static ObjectMapper M = new ObjectMapper();

    static String show(Node n) {
        if (n instanceof Text t) {
            StringBuilder b = new StringBuilder("'" + t.text() + "'");
            for (Mark m : t.marks())
                b.append("^" + m.type().adfName() + (m.attributes().written() ? m.attributes() : ""));
            return b.toString();
        }
        if (n instanceof Element e) {
            StringJoiner j = new StringJoiner(", ", "(", ")");
            e.content().forEach(c -> j.add(show(c)));
            return e.type().adfName()
                    + (e.attributes().written() ? e.attributes() : "")
                    + (e.content().isEmpty() ? "" : j);
        }
        return n.toString();
    }

    static JsonNode cases(String f) throws Exception {
        return M.readTree(new File("/work/shared/oracles/adf/" + f)).get("cases");
    }

    public static void main(String[] a) throws Exception {
        int n = 0, bad = 0;
        if (a[0].equals("md")) {
            System.out.println(new RichText(bactrian.text.adf.AdfReader.read(M.readTree(System.in))).toMarkdown());
            return;
        }
        if (a[0].equals("text")) {
            String s = new String(System.in.readAllBytes());
            RichText r = a[1].equals("wiki") ? RichText.fromWiki(s) : RichText.fromMarkdown(s);
            System.out.println(show(r.document()));
            System.out.println("--md--\n" + r.toMarkdown());
            System.out.println("--wiki--\n" + new RichText(bactrian.text.compare.Canonical.of(r.document())).toWiki());
            return;
        }
        if (a[0].equals("validity"))
            for (JsonNode c : cases("adf-validity-cases.json")) {
                if (!c.get("validNow").asBoolean()) continue;
                n++;
                if (!RichText.fromAdf(c.get("doc")).toAdf().equals(c.get("doc"))) {
                    bad++;
                    System.out.println(c.get("doc") + "\n   => "
                            + RichText.fromAdf(c.get("doc")).toAdf());
                }
            }
        if (a[0].equals("wiki2adf"))
            for (JsonNode c : cases("wiki-to-adf-cases.json")) {
                n++;
                RichText mine = RichText.fromWiki(c.get("wiki").asText()), theirs = RichText.fromAdf(c.get("adfNow"));
                if (!mine.sameMeaning(theirs)) {
                    bad++;
                    System.out.println(
                            c.get("wiki") + "\n   mine   " + show(bactrian.text.compare.WikiMeaning.of(mine.document()))
                                    + "\n   theirs " + show(bactrian.text.compare.WikiMeaning.of(theirs.document())));
                }
            }
        if (a[0].equals("md2adf"))
            for (JsonNode c : cases("markdown-to-adf-cases.json")) {
                n++;
                RichText mine = RichText.fromMarkdown(c.get("markdown").asText()),
                        theirs = RichText.fromAdf(c.get("adf"));
                if (!mine.sameMeaning(theirs)) {
                    bad++;
                    System.out.println(c.get("markdown") + "\n   mine   "
                            + show(bactrian.text.compare.WikiMeaning.of(mine.document())) + "\n   theirs "
                            + show(bactrian.text.compare.WikiMeaning.of(theirs.document())));
                }
            }
        if (a[0].equals("adf2wiki"))
            for (JsonNode c : cases("adf-to-wiki-cases.json")) {
                n++;
                RichText doc = RichText.fromAdf(c.get("adf"));
                RichText back = RichText.fromWiki(doc.toWiki()),
                        theirs = RichText.fromWiki(c.get("wikiNow").asText());
                if (!back.sameMeaning(doc) || !theirs.sameMeaning(doc)) {
                    bad++;
                    System.out.println(
                            show(doc.document()) + "\n   mine   " + doc.toWiki().replace("\n", "\\n") + "\n   theirs "
                                    + c.get("wikiNow").asText().replace("\n", "\\n") + "\n back "
                                    + back.sameMeaning(doc) + " " + show(back.document()) + "\n theirs "
                                    + theirs.sameMeaning(doc) + " " + show(theirs.document()));
                }
            }
        System.out.println(n + " cases, " + bad + " differ");
    }
}
