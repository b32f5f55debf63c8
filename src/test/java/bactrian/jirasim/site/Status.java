package bactrian.jirasim.site;

/** A workflow status. */
public record Status(String id, String name, StatusCategory category) implements Named {}
