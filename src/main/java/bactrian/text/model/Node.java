package bactrian.text.model;

import java.util.List;

/** A node of a document. */
public sealed interface Node permits Text, Element, Unknown {
    /** The kind; {@link NodeType#UNKNOWN} for what this version does not know. */
    NodeType type();

    /** The nodes inside, in order; none for text. */
    List<Node> content();
}
