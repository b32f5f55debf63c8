package bactrian.jirasim.site;

/**
 * One option of a select list.
 *
 * @param parent the option this one is a child of in a cascading list, or the empty string
 * @param disabled whether it can no longer be chosen; values that have it keep it
 */
public record Option(String id, String name, String parent, boolean disabled) implements Named {}
