package bactrian.sync;

import bactrian.jql.json.JsonFields;
import bactrian.jql.json.JsonIssue;
import bactrian.jql.match.FieldHistory;
import bactrian.jql.match.FieldValue;
import bactrian.jql.match.JqlIssue;
import bactrian.jql.match.JqlSettings;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.function.Supplier;

/** An issue as the account of an integration sees it. The site is asked only by filters that name what is its own. */
record ScopedIssue(JsonNode json, Supplier<FilterSite> site) implements JqlIssue {

    @Override
    public FieldValue field(String name) {
        return issue(name).field(name);
    }

    @Override
    public FieldValue property(String field, String key, String path) {
        return issue(field).property(field, key, path);
    }

    @Override
    public FieldHistory history(String name) {
        return issue(name).history(name);
    }

    @Override
    public Optional<JqlSettings> settings() {
        return Optional.of(site.get().settings());
    }

    private JsonIssue issue(String field) {
        return JsonIssue.of(
                json, JsonFields.isSystem(field) ? JsonFields.NONE : site.get().fields());
    }
}
