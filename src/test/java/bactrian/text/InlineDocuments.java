package bactrian.text;

import bactrian.text.model.Attributes;
import bactrian.text.model.Element;
import bactrian.text.model.Mark;
import bactrian.text.model.MarkType;
import bactrian.text.model.Node;
import bactrian.text.model.NodeType;
import bactrian.text.model.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random inline content. Texts are made of words and of everything that some notation takes as markup. */
final class InlineDocuments {
    static final List<String> WORDS =
            List.of("plan", "a", "Zoë", "5", "über", "日本", "x_y_z", "v1.2", "CSM-8", "C:\\temp\\new", "e-mail", "I'm");
    static final List<String> SIGNS = List.of(
            "*",
            "**",
            "_",
            "__",
            "~",
            "~~",
            "^",
            "+",
            "-",
            "--",
            "---",
            "----",
            "?",
            "??",
            "!",
            "|",
            "||",
            "#",
            "##",
            "{",
            "}",
            "{{",
            "}}",
            "{code}",
            "{quote}",
            "{noformat}",
            "{color:red}",
            "[",
            "]",
            "[x]",
            "[ ]",
            "](",
            "<",
            ">",
            "<b>",
            "<br>",
            "<!--",
            "&",
            "&amp;",
            "&#65;",
            "\\",
            "\\\\",
            "`",
            "``",
            "```",
            "~~~",
            "=",
            "===",
            ":)",
            "(/)",
            "(x)",
            ";",
            "1.",
            "2)",
            "h1.",
            "bq.",
            "$",
            "%",
            "'",
            "\"",
            "(",
            ")",
            "<>",
            "[~bob]",
            "[^a.txt]",
            "!a.png!",
            "http://x.example/a_b",
            "[!NOTE]",
            "@",
            ":",
            "\u00a0",
            "😀");
    private static final Arbitrary<String> GAPS = Arbitraries.of("", " ", " ", " ", "  ", "\n");

    private InlineDocuments() {}

    /** Text that looks like markup here and there. */
    static Arbitrary<String> text() {
        Arbitrary<String> piece =
                Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.of(WORDS)), Tuple.of(2, Arbitraries.of(SIGNS)));
        return Combinators.combine(piece, GAPS)
                .as((word, gap) -> word + gap)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(pieces -> String.join("", pieces));
    }

    private static Arbitrary<List<Mark>> marks(List<Mark> of) {
        return Arbitraries.of(of).list().ofMaxSize(3).map(marks -> {
            Map<MarkType, Mark> each = new LinkedHashMap<>();
            marks.forEach(mark -> each.put(mark.type(), mark));
            return each.containsKey(MarkType.CODE) ? List.of(Mark.of(MarkType.CODE)) : List.copyOf(each.values());
        });
    }

    private static final List<Mark> PLAIN_MARKS = List.of(
            Mark.of(MarkType.STRONG),
            Mark.of(MarkType.EM),
            Mark.of(MarkType.STRIKE),
            Mark.of(MarkType.CODE),
            Mark.link("https://example.com/a_(b)?c=1&d=2"),
            Mark.link("/browse/A-1"));

    private static final List<Mark> HTML_MARKS =
            List.of(Mark.of(MarkType.UNDERLINE), Mark.sub(), Mark.sup(), Mark.textColor("#ff5630"));

    static Arbitrary<Node> run() {
        List<Mark> all = new ArrayList<>(PLAIN_MARKS);
        all.addAll(HTML_MARKS);
        return Combinators.combine(text(), marks(all)).as(Text::of);
    }

    static Arbitrary<Node> atom() {
        return Arbitraries.of(
                Element.hardBreak(),
                Element.hardBreak(),
                Element.of(NodeType.MENTION, Attributes.of("id", "5b10ac8d82e05b22cc7d4ef5"), List.of()),
                Element.of(NodeType.EMOJI, Attributes.of("shortName", ":tada:").with("text", "🎉"), List.of()),
                Element.of(NodeType.INLINE_CARD, Attributes.of("url", "https://example.com/x"), List.of()));
    }

    /** What stands in a paragraph. */
    static Arbitrary<List<Node>> inlines() {
        return Arbitraries.frequencyOf(Tuple.of(4, run()), Tuple.of(1, atom()))
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }
}
