package bactrian.console;

import bactrian.sync.Activity;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.apache.camel.Header;

/** The activity log as the API shows it. */
public final class ActivityApi {
    private final Activity activity;

    /** Reads the log. */
    public ActivityApi(Activity activity) {
        this.activity = activity;
    }

    /** A page, newest first. */
    public ObjectNode list(@Header("integration") Long integration, @Header("before") Long before) {
        List<Activity.Row> page =
                activity.list(integration == null ? 0 : integration, before == null ? Long.MAX_VALUE : before);
        return Pages.of(
                page.stream().map(ActivityApi::view).toList(),
                page.isEmpty() ? 0 : page.get(page.size() - 1).id());
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
                .put("reason", row.reason())
                .put("restorable", row.restorable());
    }
}
