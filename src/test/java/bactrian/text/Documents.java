package bactrian.text;

import bactrian.text.model.Attributes;
import bactrian.text.model.Element;
import bactrian.text.model.Node;
import bactrian.text.model.NodeType;
import bactrian.text.model.PlainText;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random documents for properties. */
final class Documents {
    private Documents() {}

    private static Arbitrary<Node> paragraph() {
        return InlineDocuments.inlines().map(Element::paragraph);
    }

    private static Arbitrary<Node> heading() {
        return Combinators.combine(Arbitraries.integers().between(1, 6), InlineDocuments.inlines())
                .as(Element::heading);
    }

    private static Arbitrary<Node> code() {
        return Combinators.combine(
                        Arbitraries.of("", "java", "sql"),
                        InlineDocuments.text().list().ofMaxSize(3))
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
        return Combinators.combine(Arbitraries.of(states), InlineDocuments.inlines())
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
        return InlineDocuments.text()
                .filter(text -> !text.isBlank())
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
}
