package bactrian.text.wiki;

import bactrian.text.model.Mark;
import bactrian.text.model.MarkType;
import bactrian.text.model.Node;
import bactrian.text.model.Text;
import java.util.ArrayList;
import java.util.List;

/** Gathers inline nodes: letters into one text until another node comes. */
final class InlineRun {
    private final String source;
    private final List<Mark> marks;
    private final List<Node> nodes;
    private final StringBuilder letters = new StringBuilder();

    /**
     * @param source the markup
     * @param marks the marks that all of it has
     * @param nodes where the nodes go
     */
    InlineRun(String source, List<Mark> marks, List<Node> nodes) {
        this.source = source;
        this.marks = List.copyOf(marks);
        this.nodes = nodes;
    }

    /** Takes so many characters of the markup as letters; answers the place behind them. */
    int take(int at, int length) {
        letters.append(source, at, at + length);
        return at + length;
    }

    void append(String text) {
        letters.append(text);
    }

    /** Adds a node; answers the place given as the next. */
    int add(Node node, int next) {
        flush();
        nodes.add(node);
        return next;
    }

    void flush() {
        if (!letters.isEmpty()) {
            nodes.add(Text.of(letters.toString(), marks));
            letters.setLength(0);
        }
    }

    boolean has(MarkType type) {
        return marks.stream().anyMatch(mark -> mark.type() == type);
    }

    /** The marks and one more. */
    List<Mark> with(Mark mark) {
        List<Mark> all = new ArrayList<>(marks);
        all.add(mark);
        return all;
    }

    List<Mark> marks() {
        return marks;
    }

    List<Node> nodes() {
        return nodes;
    }
}
