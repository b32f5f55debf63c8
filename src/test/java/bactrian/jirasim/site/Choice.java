package bactrian.jirasim.site;

/** A priority, resolution, component, version or team: an id and a name, nothing more. */
public record Choice(String id, String name) implements Named {}
