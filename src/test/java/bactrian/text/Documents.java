package bactrian.text;

import bactrian.text.model.Attributes;
import bactrian.text.model.Details;
import bactrian.text.model.Element;
import bactrian.text.model.Mark;
import bactrian.text.model.MarkType;
import bactrian.text.model.Node;
import bactrian.text.model.NodeType;
import bactrian.text.model.PlainText;
import bactrian.text.model.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random documents for properties. Texts are made of words and of everything that some notation takes as markup. */
final class Documents {
    private static final Arbitrary<String> WORDS = Arbitraries.of(
            "plan", "a", "Zoë", "5", "über", "日本", "x_y_z", "v1.2", "CSM-8", "C:\\temp\\new", "e-mail", "I'm");
    private static final Arbitrary<String> SIGNS = Arbitraries.of(
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

    private Documents() {}

    /** Text that looks like markup here and there. */
    static Arbitrary<String> text() {
        Arbitrary<String> piece = Arbitraries.frequencyOf(Tuple.of(3, WORDS), Tuple.of(2, SIGNS));
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

    private static Arbitrary<Node> run() {
        List<Mark> all = new ArrayList<>(PLAIN_MARKS);
        all.addAll(HTML_MARKS);
        return Combinators.combine(text(), marks(all)).as(Text::of);
    }

    private static Arbitrary<Node> atom() {
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

    private static Arbitrary<Node> paragraph() {
        return inlines().map(Element::paragraph);
    }

    private static Arbitrary<Node> heading() {
        return Combinators.combine(Arbitraries.integers().between(1, 6), inlines())
                .as(Element::heading);
    }

    private static Arbitrary<Node> code() {
        return Combinators.combine(
                        Arbitraries.of("", "java", "sql"), text().list().ofMaxSize(3))
                .as(Documents::codeBlock);
    }

    /** Wiki markup keeps no language beside its own tag. */
    private static Node codeBlock(String language, List<String> lines) {
        String code = String.join("\n", lines);
        return Element.codeBlock(code.contains("{code}") ? "" : language, code);
    }

    private static Arbitrary<Node> list(int depth) {
        Arbitrary<Node> item = Combinators.combine(
                        paragraph(),
                        depth == 0 ? none() : list(depth - 1).list().ofMaxSize(1))
                .as((text, below) -> {
                    List<Node> content = new ArrayList<>(List.of(text));
                    content.addAll(below);
                    return Element.of(NodeType.LIST_ITEM, content);
                });
        return Combinators.combine(
                        Arbitraries.of(NodeType.BULLET_LIST, NodeType.ORDERED_LIST),
                        item.list().ofMinSize(1).ofMaxSize(3))
                .as((type, items) -> Element.of(type, items));
    }

    private static Arbitrary<List<Node>> none() {
        return Arbitraries.just(List.of());
    }

    private static Arbitrary<Node> tasks(NodeType list, NodeType item, String... states) {
        return Combinators.combine(Arbitraries.of(states), inlines())
                .as((state, text) ->
                        (Node) Element.of(item, Attributes.of("state", state).with("localId", "i"), text))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(items -> Element.of(list, Attributes.of("localId", "l"), items));
    }

    private static Arbitrary<Node> table() {
        return Arbitraries.integers().between(1, 3).flatMap(width -> {
            Arbitrary<Node> head = row(NodeType.TABLE_HEADER, width).filter(Documents::words);
            Arbitrary<Node> body = row(NodeType.TABLE_CELL, width);
            return Combinators.combine(
                            head.list().ofMaxSize(1), body.list().ofMinSize(1).ofMaxSize(2))
                    .as((heads, bodies) -> {
                        List<Node> rows = new ArrayList<>(heads);
                        rows.addAll(bodies);
                        return Element.of(NodeType.TABLE, rows);
                    });
        });
    }

    /** A header row without a word is, in Markdown, a table without a header row. */
    private static boolean words(Node row) {
        return !PlainText.of(row).isBlank();
    }

    private static Arbitrary<Node> row(NodeType type, int width) {
        return paragraph()
                .map(text -> (Node) Element.of(type, text))
                .list()
                .ofSize(width)
                .map(cells -> Element.of(NodeType.TABLE_ROW, cells));
    }

    private static Arbitrary<Node> holder(NodeType type, Attributes attributes) {
        return Arbitraries.oneOf(paragraph(), list(0), code())
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(content -> Element.of(type, attributes, content));
    }

    private static Arbitrary<Node> wikiBlock() {
        return Arbitraries.oneOf(
                paragraph(),
                heading(),
                code(),
                list(2),
                table(),
                holder(NodeType.BLOCKQUOTE, Attributes.NONE),
                holder(NodeType.PANEL, Attributes.of("panelType", "warning")),
                tasks(NodeType.TASK_LIST, NodeType.TASK_ITEM, "TODO", "DONE"),
                tasks(NodeType.DECISION_LIST, NodeType.DECISION_ITEM, "DECIDED"),
                Arbitraries.just(Element.of(NodeType.RULE)));
    }

    private static Arbitrary<Node> markdownBlock() {
        return Arbitraries.oneOf(
                wikiBlock(),
                holder(NodeType.EXPAND, Attributes.of("title", "More <here> & there")),
                holder(NodeType.PANEL, Attributes.of("panelType", "tip")),
                status().map(inline -> Element.paragraph(List.of(inline))),
                Arbitraries.just(Element.of(
                        NodeType.EXTENSION, Attributes.of("extensionKey", "k").with("extensionType", "t"), List.of())));
    }

    private static Arbitrary<Node> status() {
        return text().filter(text -> !text.isBlank())
                .map(text -> Element.of(
                        NodeType.STATUS,
                        Attributes.of("text", text.strip().replace('\n', ' ')).with("color", "green"),
                        List.of()));
    }

    /** Documents that wiki markup can say. */
    static Arbitrary<Element> forWiki() {
        return wikiBlock().list().ofMaxSize(4).map(Element::document);
    }

    /** Documents that Markdown can say. */
    static Arbitrary<Element> forMarkdown() {
        return markdownBlock().list().ofMaxSize(4).map(Element::document);
    }

    /** Documents in which anything stands anywhere, most of them not valid. */
    static Arbitrary<Element> wild() {
        return wildNode(3).list().ofMaxSize(4).map(Element::document);
    }

    private static Arbitrary<Node> wildNode(int depth) {
        Arbitrary<Node> leaf = Arbitraries.oneOf(run(), atom(), paragraph(), Arbitraries.just(Text.of("")));
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<Node> inner = Combinators.combine(
                        Arbitraries.of(NodeType.class).filter(Documents::bare),
                        wildNode(depth - 1).list().ofMaxSize(3))
                .as((type, content) -> new Element(type, Details.of(attributes(type)), content));
        return Arbitraries.frequencyOf(Tuple.of(1, leaf), Tuple.of(3, inner));
    }

    private static boolean bare(NodeType type) {
        return switch (type) {
            case TEXT,
                    UNKNOWN,
                    DOC,
                    MEDIA,
                    MEDIA_SINGLE,
                    MEDIA_INLINE,
                    EXTENSION,
                    INLINE_EXTENSION,
                    BODIED_EXTENSION,
                    BLOCK_CARD,
                    EMBED_CARD,
                    SYNC_BLOCK,
                    BODIED_SYNC_BLOCK,
                    DATE,
                    STATUS,
                    PLACEHOLDER,
                    MENTION,
                    EMOJI,
                    INLINE_CARD,
                    HARD_BREAK,
                    RULE -> false;
            default -> true;
        };
    }

    private static Attributes attributes(NodeType type) {
        return switch (type) {
            case HEADING -> Attributes.of("level", 2);
            case PANEL -> Attributes.of("panelType", "info");
            case NESTED_EXPAND -> Attributes.of("title", "t");
            case LAYOUT_COLUMN -> Attributes.of("width", 50);
            case TASK_ITEM, BLOCK_TASK_ITEM -> Attributes.of("state", "DONE");
            case DECISION_ITEM -> Attributes.of("state", "DECIDED");
            default -> Attributes.NONE;
        };
    }
}
