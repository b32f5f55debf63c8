package bactrian.console;

import bactrian.field.InvalidInputException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.function.Function;

/** Members that hold one of a few words. */
final class Choices {
    private Choices() {}

    /**
     * The choice of a member.
     *
     * @param otherwise what holds where the member is missing
     * @throws InvalidInputException if it is another word
     */
    static <T> T of(JsonNode json, String member, Function<String, Optional<T>> read, T otherwise) {
        String text = json.path(member).asText("");
        return text.isEmpty()
                ? otherwise
                : read.apply(text)
                        .orElseThrow(() -> new InvalidInputException(member, member + " cannot be \"" + text + "\""));
    }
}
