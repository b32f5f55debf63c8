package bactrian.text.model;

import java.util.List;
import java.util.StringJoiner;

/**
 * A node with attributes, marks and content.
 *
 * @param type the kind
 * @param details what it says besides its content
 * @param content the nodes inside, in order
 */
public record Element(NodeType type, Details details, List<Node> content) implements Node {
    /** Copies the content. */
    public Element {
        content = List.copyOf(content);
    }

    /** An element with nothing but content. */
    public static Element of(NodeType type, List<? extends Node> content) {
        return new Element(type, Details.NONE, List.copyOf(content));
    }

    /** An element with nothing but content. */
    public static Element of(NodeType type, Node... content) {
        return of(type, List.of(content));
    }

    /** An element with attributes. */
    public static Element of(NodeType type, Attributes attributes, List<? extends Node> content) {
        return new Element(type, Details.of(attributes), List.copyOf(content));
    }

    /** A whole document. */
    public static Element document(List<? extends Node> blocks) {
        return of(NodeType.DOC, blocks);
    }

    /** A paragraph. */
    public static Element paragraph(List<? extends Node> inlines) {
        return of(NodeType.PARAGRAPH, inlines);
    }

    /** A heading; the level is 1 to 6. */
    public static Element heading(int level, List<? extends Node> inlines) {
        return of(NodeType.HEADING, Attributes.of("level", level), inlines);
    }

    /** A code block; an empty language is none. */
    public static Element codeBlock(String language, String code) {
        Attributes attributes = language.isEmpty() ? Attributes.NONE : Attributes.of("language", language);
        return of(NodeType.CODE_BLOCK, attributes, code.isEmpty() ? List.of() : List.of(Text.of(code)));
    }

    /** A line break inside a paragraph. */
    public static Element hardBreak() {
        return of(NodeType.HARD_BREAK);
    }

    /** Its ADF attributes. */
    public Attributes attributes() {
        return details.attributes();
    }

    /** The same with other content. */
    public Element with(List<? extends Node> content) {
        return new Element(type, details, List.copyOf(content));
    }

    /** The same with other details. */
    public Element with(Details details) {
        return new Element(type, details, content);
    }

    /** The same of another kind. */
    public Element with(NodeType type) {
        return new Element(type, details, content);
    }

    /** Short and readable, such as {@code heading{"level":1}(Plan)}; for test messages. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(type.adfName());
        text.append(attributes().written() ? attributes().toString() : "");
        details.marks().forEach(mark -> text.append('^').append(mark));
        StringJoiner children = new StringJoiner(", ", "(", ")");
        content.forEach(child -> children.add(child.toString()));
        return text.append(content.isEmpty() ? "" : children).toString();
    }
}
