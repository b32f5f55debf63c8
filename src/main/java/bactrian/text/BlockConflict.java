package bactrian.text;

import bactrian.text.merge.Keep;

/**
 * A block that both sides changed since it was last synced, each form of it as a text of its own; empty where a side
 * deleted it.
 *
 * @param base the block as last synced; empty where both sides wrote into an empty text
 * @param jira what Jira made of it
 * @param portfolio what the portfolio made of it
 */
public record BlockConflict(RichText base, RichText jira, RichText portfolio) {
    /** The form that is not kept: it belongs into the activity log. */
    public RichText losing(Keep keep) {
        return keep == Keep.JIRA ? portfolio : jira;
    }
}
