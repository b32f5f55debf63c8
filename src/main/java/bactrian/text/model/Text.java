package bactrian.text.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A run of text.
 *
 * @param text the characters
 * @param marks bold and the like, in ADF's order
 * @param marksWritten whether ADF spelled {@code marks} out, even if empty
 */
public record Text(String text, List<Mark> marks, boolean marksWritten) implements Node {
    /** Copies the marks. */
    public Text {
        marks = List.copyOf(marks);
    }

    /** A run with these marks. */
    public static Text of(String text, List<Mark> marks) {
        return new Text(text, marks, !marks.isEmpty());
    }

    /** A plain run. */
    public static Text of(String text) {
        return of(text, List.of());
    }

    /** The same text with other marks. */
    public Text with(List<Mark> marks) {
        return of(text, marks);
    }

    /** The same marks on another text. */
    public Text with(String text) {
        return new Text(text, marks, marksWritten);
    }

    /** Whether a mark of that kind is on it. */
    public boolean has(MarkType type) {
        return mark(type).isPresent();
    }

    /** The mark of that kind. */
    public Optional<Mark> mark(MarkType type) {
        return marks.stream().filter(mark -> mark.type() == type).findFirst();
    }

    /** The same text with those marks only that pass. */
    public Text keepMarks(Predicate<Mark> test) {
        return with(marks.stream().filter(test).toList());
    }

    @Override
    public NodeType type() {
        return NodeType.TEXT;
    }

    @Override
    public List<Node> content() {
        return List.of();
    }

    @Override
    public String toString() {
        StringBuilder shown = new StringBuilder("'").append(text).append('\'');
        marks.forEach(mark -> shown.append('^').append(mark));
        return shown.toString();
    }
}
