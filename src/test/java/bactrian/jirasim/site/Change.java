package bactrian.jirasim.site;

import java.time.Instant;
import java.util.List;

/** One entry of an issue's changelog. */
public record Change(String id, String authorId, Instant at, List<ChangeItem> items) {}
