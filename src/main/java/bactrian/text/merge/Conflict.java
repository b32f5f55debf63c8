package bactrian.text.merge;

import bactrian.text.model.Element;

/**
 * A block that both sides changed, each as a document of its own; an empty one where a side deleted it.
 *
 * @param base the block as last synced; empty where both sides wrote into an empty text
 * @param jira what Jira made of it
 * @param portfolio what the portfolio made of it
 */
public record Conflict(Element base, Element jira, Element portfolio) {}
