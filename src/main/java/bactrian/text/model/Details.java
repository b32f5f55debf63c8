package bactrian.text.model;

import java.util.List;
import java.util.Set;

/**
 * What a node says besides its content.
 *
 * @param attributes its ADF attributes
 * @param marks its ADF marks (for text: bold and the like; for blocks: alignment and the like), in ADF's order
 * @param spelled the members that ADF spelled out although they are empty
 * @param source the wiki markup it was read from
 */
public record Details(Attributes attributes, List<Mark> marks, Set<Spelled> spelled, WikiSource source) {
    /** A node with nothing but content. */
    public static final Details NONE = new Details(Attributes.NONE, List.of(), Set.of(), WikiSource.NONE);

    /** An empty member that ADF may spell out or leave away without a change of meaning. */
    public enum Spelled {
        /** {@code "marks": []} */
        MARKS,
        /** {@code "content": []} */
        CONTENT
    }

    /** Copies the lists. */
    public Details {
        marks = List.copyOf(marks);
        spelled = Set.copyOf(spelled);
    }

    /** Details with these attributes and nothing else. */
    public static Details of(Attributes attributes) {
        return NONE.with(attributes);
    }

    /** These with other attributes. */
    public Details with(Attributes attributes) {
        return new Details(attributes, marks, spelled, source);
    }

    /** These with other marks. */
    public Details with(List<Mark> marks) {
        return new Details(attributes, marks, spelled, source);
    }

    /** These with another source. */
    public Details with(WikiSource source) {
        return new Details(attributes, marks, spelled, source);
    }
}
