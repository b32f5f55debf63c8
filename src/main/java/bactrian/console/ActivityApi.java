package bactrian.console;

import bactrian.field.InputFault;
import bactrian.field.InvalidInputException;
import bactrian.sync.Activity;
import bactrian.sync.ActivitySearch;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Headers;

/** The activity log as the API shows it. */
public final class ActivityApi {
    private final Activity activity;

    /** Reads the log. */
    public ActivityApi(Activity activity) {
        this.activity = activity;
    }

    /**
     * A page, newest first, narrowed by {@code integration}, {@code issue} (a key), {@code item} (an id), {@code field},
     * {@code result}, {@code since} and {@code until} (times as the log shows them).
     */
    public ObjectNode list(@Headers Map<String, Object> headers) {
        List<InputFault> faults = new ArrayList<>();
        ActivitySearch search = new ActivitySearch();
        number(headers, "integration", faults).ifPresent(search::integration);
        number(headers, "item", faults).ifPresent(search::item);
        text(headers, "issue").ifPresent(search::issue);
        text(headers, "field").ifPresent(search::field);
        text(headers, "result").ifPresent(search::result);
        time(headers, "since", faults).ifPresent(search::since);
        time(headers, "until", faults).ifPresent(search::until);
        long before = number(headers, "before", faults).orElse(Long.MAX_VALUE);
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
        List<Activity.Row> page = activity.list(search, before);
        return Pages.of(
                page.stream().map(ActivityApi::view).toList(),
                page.isEmpty() ? 0 : page.get(page.size() - 1).id());
    }

    private static Optional<String> text(Map<String, Object> headers, String name) {
        return Optional.ofNullable(headers.get(name)).map(String::valueOf).filter(text -> !text.isBlank());
    }

    private static Optional<Long> number(Map<String, Object> headers, String name, List<InputFault> faults) {
        Optional<String> text = text(headers, name);
        text.filter(number -> !number.matches("\\d{1,18}"))
                .ifPresent(wrong -> faults.add(new InputFault(name, name + " must be a number, but is " + wrong)));
        return text.filter(number -> number.matches("\\d{1,18}")).map(Long::valueOf);
    }

    private static Optional<Instant> time(Map<String, Object> headers, String name, List<InputFault> faults) {
        try {
            return text(headers, name).map(Instant::parse);
        } catch (DateTimeException e) {
            faults.add(new InputFault(
                    name, name + " must be a time such as 2026-03-01T08:00:00Z, but is " + headers.get(name)));
            return Optional.empty();
        }
    }

    private static ObjectNode view(Activity.Row row) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", String.valueOf(row.id()))
                .put("at", row.at().toString())
                .put("integration", String.valueOf(row.integration()))
                .put("event", String.valueOf(row.event()))
                .put("subject", row.subject())
                .put("issueKey", row.issueKey())
                .put("itemId", row.itemId() == 0 ? "" : String.valueOf(row.itemId()))
                .put("field", row.field())
                .put("target", row.target())
                .put("result", row.outcome())
                .put("before", row.before())
                .put("after", row.after())
                .put("sourceBefore", row.sourceBefore())
                .put("sourceAfter", row.sourceAfter())
                .put("reason", row.reason())
                .put("restorable", row.restorable())
                .put("durationMs", row.took().toMillis())
                .put("calls", row.calls());
    }
}
