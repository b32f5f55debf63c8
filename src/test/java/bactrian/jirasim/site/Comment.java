package bactrian.jirasim.site;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** A comment; the body is kept like rich text. */
public record Comment(String id, String authorId, JsonNode body, Instant created) {}
