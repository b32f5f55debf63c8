package bactrian.jirasim.site;

/** A sprint of board 1. */
public record Sprint(String id, String name, String state) implements Named {}
