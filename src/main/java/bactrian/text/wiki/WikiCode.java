package bactrian.text.wiki;

import bactrian.text.adf.AdfWriter;
import bactrian.text.model.CodeLanguages;
import bactrian.text.model.Element;
import bactrian.text.model.Node;
import bactrian.text.model.PlainText;
import bactrian.text.model.Spaces;

/** Writes code blocks. */
final class WikiCode {
    private static final String CODE = "{code}";
    private static final String NOFORMAT = "{noformat}";

    private WikiCode() {}

    /** The code in the macro that its language asks for; in the other one, or as ADF, when it holds that macro's tag. */
    static String write(Element block) {
        String code = Spaces.withoutEdges(PlainText.of(block), '\n');
        String language = block.attributes().text("language").orElse("");
        if (!language.isEmpty() && CodeLanguages.known(language) && !code.contains(CODE)) {
            return "{code:" + language + "}\n" + code + "\n" + CODE;
        }
        if (!code.contains(NOFORMAT)) {
            return NOFORMAT + "\n" + code + "\n" + NOFORMAT;
        }
        return code.contains(CODE)
                ? "{adf:display=block}\n" + json(block) + "\n{adf}"
                : "{code:none}\n" + code + "\n" + CODE;
    }

    /** The node as JSON in which no tag of a macro can stand. */
    static String json(Node node) {
        return maskBraces(AdfWriter.json(node).toString());
    }

    /** Writes the braces inside strings as escapes. */
    private static String maskBraces(String json) {
        StringBuilder masked = new StringBuilder(json.length());
        boolean string = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c == '\\') {
                masked.append(c).append(json.charAt(++i));
            } else if (string && c == '{') {
                masked.append("\\u007b");
            } else {
                string = (c == '"') != string;
                masked.append(c);
            }
        }
        return masked.toString();
    }
}
