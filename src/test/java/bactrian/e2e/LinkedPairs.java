package bactrian.e2e;

import bactrian.field.Base;
import bactrian.field.Value;
import bactrian.integration.Bases;
import bactrian.integration.FieldMapping;
import bactrian.integration.Link;
import bactrian.integration.Links;
import bactrian.integration.Mapping;
import bactrian.integration.Mappings;
import bactrian.jira.Deployment;
import bactrian.jira.field.JiraFieldCodec;
import bactrian.portfolio.Item;
import bactrian.portfolio.ItemType;
import bactrian.portfolio.Items;
import bactrian.store.Store;
import bactrian.store.StoreSettings;
import bactrian.write.Translation;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Many linked pairs, written into the database of a process that does not run. */
final class LinkedPairs implements AutoCloseable {
    private static final int AT_ONCE = 1000;
    private static final long INTEGRATION = 1;

    private final Store store;
    private final Items items;

    private LinkedPairs(Store store, String portfolioUrl) {
        this.store = store;
        this.items = new Items(store, Clock.systemUTC(), portfolioUrl);
    }

    /** Opens the embedded database in a folder, of a process that serves at an address. */
    static LinkedPairs in(Path data, String portfolioUrl) {
        return new LinkedPairs(
                Store.open(
                        new StoreSettings("jdbc:hsqldb:file:" + data + "/bactrian", "", "", 4, Duration.ofSeconds(30))),
                portfolioUrl);
    }

    /**
     * Links new initiatives with issues of successive ids and keys, everything settled as it is.
     *
     * @param sample one of the issues as Jira shows it; the others differ in their summary alone
     * @return the ids of the items
     */
    List<Long> link(JsonNode sample, String projectKey, int firstNumber, int count) {
        Mapping mapping = mappings().all(INTEGRATION).get(0);
        String site = store.read(handle -> handle.createQuery("SELECT site FROM integration")
                .mapTo(String.class)
                .one());
        List<Long> made = new ArrayList<>();
        for (int from = 0; from < count; from += AT_ONCE) {
            int first = from;
            store.useTransaction(handle -> {
                for (int at = first; at < Math.min(first + AT_ONCE, count); at++) {
                    made.add(link(handle, mapping, site, sample, projectKey + "-" + (firstNumber + at), at));
                }
            });
        }
        return made;
    }

    private long link(Handle handle, Mapping mapping, String site, JsonNode sample, String key, int offset) {
        String name = "Issue " + (offset + 1);
        Item item =
                items.create(handle, ItemType.INITIATIVE, INTEGRATION, Map.of("name", new Value.Text(name)), "admin");
        Clock clock = Clock.systemUTC();
        String issueId = String.valueOf(sample.path("id").asLong() + offset);
        Link link = new Links(store, clock).add(handle, mapping, site, issueId, key, item.id());
        Bases bases = new Bases(store, clock);
        JiraFieldCodec codec = new JiraFieldCodec(Deployment.CLOUD);
        for (FieldMapping field : mapping.fields()) {
            JsonNode raw = sample.path("fields").path(field.jiraField());
            Value jira =
                    field.jiraField().equals("summary") ? new Value.Text(name) : codec.decode(field.jiraKind(), raw);
            Value portfolio = Translation.canonical(item.value(field.portfolioField()));
            bases.put(handle, link, field.id(), new Base(jira, portfolio), "");
        }
        return item.id();
    }

    private Mappings mappings() {
        return new Mappings(
                store,
                new ObjectMapper()
                        .registerModule(new JavaTimeModule())
                        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS),
                Clock.systemUTC());
    }

    /** Renames an item as if its event had been lost. */
    void rename(long item, String name) {
        store.useTransaction(handle -> items.update(handle, item, 1, Map.of("name", new Value.Text(name)), "admin"));
    }

    @Override
    public void close() {
        store.close();
    }
}
