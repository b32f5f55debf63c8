package bactrian.text.merge;

import bactrian.text.model.Element;
import java.util.List;

/**
 * What a merge of both sides' edits came to.
 *
 * @param document the document with the edits of both
 * @param conflicts the blocks that both changed, in order
 */
public record Merged(Element document, List<Conflict> conflicts) {
    /** Copies the list. */
    public Merged {
        conflicts = List.copyOf(conflicts);
    }
}
