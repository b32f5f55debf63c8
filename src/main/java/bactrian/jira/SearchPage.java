package bactrian.jira;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One page of a search; it may be empty although more pages follow. */
public final class SearchPage {

    private final JsonNode answer;
    private final String next;

    SearchPage(JsonNode answer, String next) {
        this.answer = answer;
        this.next = next;
    }

    /** The page as Jira sent it. */
    public JsonNode answer() {
        return answer;
    }

    /** The issues on it. */
    public List<JsonNode> issues() {
        List<JsonNode> issues = new ArrayList<>();
        answer.path("issues").forEach(issues::add);
        return issues;
    }

    /** The mark of the next page, to be used as it is; absent on the last page. */
    public Optional<String> next() {
        return Optional.of(next).filter(mark -> !mark.isEmpty());
    }
}
