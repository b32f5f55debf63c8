package bactrian.text;

import java.util.List;

/**
 * What a merge of both sides' edits came to.
 *
 * @param text the text with the edits of both sides; in conflicts the block of the side that was to be kept
 * @param conflicts the blocks that both sides changed, in order; none if the edits do not touch each other
 */
public record TextMerge(RichText text, List<BlockConflict> conflicts) {
    /** Copies the list. */
    public TextMerge {
        conflicts = List.copyOf(conflicts);
    }
}
