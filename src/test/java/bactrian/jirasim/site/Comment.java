package bactrian.jirasim.site;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * A comment.
 *
 * @param editorId who changed it last; at first its author
 * @param body kept like rich text
 */
public record Comment(String id, String authorId, String editorId, JsonNode body, Instant created, Instant updated) {

    /** The same comment with another body. */
    Comment edited(String editor, JsonNode newBody, Instant at) {
        return new Comment(id, authorId, editor, newBody, created, at);
    }
}
