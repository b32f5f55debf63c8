package bactrian.console;

import bactrian.console.access.Audit;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.apache.camel.Header;

/** The record of who changed what, as the API shows it. */
public final class AuditApi {
    private final Audit audit;

    /** Reads the record. */
    public AuditApi(Audit audit) {
        this.audit = audit;
    }

    /** A page, newest first. */
    public ObjectNode list(@Header("before") Long before) {
        List<Audit.Row> page = audit.list(before == null ? Long.MAX_VALUE : before);
        return Pages.of(
                page.stream().map(AuditApi::view).toList(),
                page.isEmpty() ? 0 : page.get(page.size() - 1).id());
    }

    private static ObjectNode view(Audit.Row row) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", String.valueOf(row.id()))
                .put("at", row.at().toString())
                .put("account", row.account())
                .put("address", row.address())
                .put("request", row.request())
                .put("status", row.status())
                .put("content", row.content());
    }
}
