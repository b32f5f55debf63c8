package bactrian;

import bactrian.integration.FaultPolicy;
import bactrian.integration.StatusWalks;
import bactrian.portfolio.Items;
import bactrian.store.Store;
import bactrian.sync.LoopGuard;
import bactrian.write.CallBudget;
import bactrian.write.FieldEncoder;
import bactrian.write.FieldRefusals;
import bactrian.write.ItemWrites;
import bactrian.write.JiraCalls;
import bactrian.write.JiraWrites;
import bactrian.write.StatusWrites;
import bactrian.write.TextLimits;
import bactrian.write.Translation;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import org.apache.camel.spi.Registry;

/** Makes the beans of the routes in {@code 3-write}. */
final class WriteWiring {
    private final Settings settings;
    private final Clock clock;
    private final ObjectMapper mapper;
    private final Store store;

    WriteWiring(Settings settings, Clock clock, ObjectMapper mapper, Store store) {
        this.settings = settings;
        this.clock = clock;
        this.mapper = mapper;
        this.store = store;
    }

    void bind(Registry registry, Translation translation, Items items, FaultPolicy faults, StatusWalks walks) {
        registry.bind(
                "loopGuard",
                new LoopGuard(
                        store,
                        clock,
                        settings.number("bactrian.loop.writes"),
                        settings.duration("bactrian.loop.window")));
        FieldEncoder encoder = new FieldEncoder(
                translation,
                new TextLimits(
                        settings.number("bactrian.fields.text-limit"),
                        settings.number("bactrian.fields.paragraph-limit")));
        registry.bind("fieldEncoder", encoder);
        registry.bind(
                "fieldRefusals",
                new FieldRefusals(
                        clock,
                        settings.duration("bactrian.deadletter.retry"),
                        settings.duration("bactrian.fields.look-again")));
        registry.bind("jiraWrites", new JiraWrites(faults, clock));
        registry.bind("statusWrites", new StatusWrites(mapper, encoder, walks, faults, clock));
        registry.bind("itemWrites", new ItemWrites(store, items, clock));
        registry.bind("jiraCalls", new JiraCalls());
        registry.bind(
                "callBudget",
                new CallBudget(
                        clock,
                        settings.number("bactrian.jira.issue-writes.short"),
                        settings.number("bactrian.jira.issue-writes.long")));
    }
}
