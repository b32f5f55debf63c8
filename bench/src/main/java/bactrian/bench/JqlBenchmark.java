package bactrian.bench;

import bactrian.jql.json.JsonFields;
import bactrian.jql.json.JsonIssue;
import bactrian.jql.match.Decision;
import bactrian.jql.match.JqlFilter;
import bactrian.jql.match.JqlSettings;
import bactrian.jql.parse.JqlParser;
import bactrian.jql.tree.JqlQuery;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Parses and decides a mapping's default filter, and one of 20 clauses, on issues of growing size. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class JqlBenchmark {

    private static final String SEED =
            "project = \"Development\" AND (issueType = initiative OR issueType = outcome)";

    /** The number of custom fields beside the ten system fields. */
    @Param({"100", "1000"})
    public int customFields;

    /** Which query: a mapping's default filter, or one that reads twenty fields. */
    @Param({"seed", "twenty"})
    public String query;

    private String text;
    private JqlFilter filter;
    private JsonNode json;

    /** Compiles the query and makes the issue. */
    @Setup
    public void prepare() {
        text = query.equals("seed") ? SEED : twentyClauses();
        Clock clock = Clock.fixed(Instant.parse("2026-11-25T12:00:00Z"), ZoneOffset.UTC);
        filter = JqlFilter.of(JqlParser.parse(text), JqlSettings.of(clock, ZoneId.of("Europe/Oslo")));
        json = issue(customFields);
    }

    /** Text to tree. */
    @Benchmark
    public JqlQuery parse() {
        return JqlParser.parse(text);
    }

    /** Tree and issue to verdict. */
    @Benchmark
    public Decision evaluate() {
        return filter.decide(JsonIssue.of(json, JsonFields.NONE));
    }

    private static String twentyClauses() {
        String options = IntStream.range(0, 16)
                .mapToObj(i -> "cf[" + (10_000 + 5 * i) + "] IN (Red, \"Option " + i + "\")")
                .collect(Collectors.joining(" AND "));
        return SEED + " AND created >= \"2026-01-31\" AND " + options;
    }

    private static ObjectNode issue(int customFields) {
        ObjectNode issue = JsonNodeFactory.instance.objectNode().put("id", "10001").put("key", "DEV-1");
        ObjectNode fields = issue.putObject("fields");
        named(fields, "project", "10000", "Development").put("key", "DEV");
        named(fields, "issuetype", "10101", "Outcome");
        named(fields, "status", "3", "In Progress");
        named(fields, "priority", "2", "High");
        fields.put("summary", "Two humps").put("description", "A text of some words.");
        fields.put("created", "2026-02-01T10:00:00.000+0000").put("updated", "2026-02-02T10:00:00.000+0000");
        fields.putArray("labels").add("harbour").add("Q3");
        fields.putNull("resolution");
        for (int i = 0; i < customFields; i++) {
            fields.putObject("customfield_" + (10_000 + i))
                    .put("id", String.valueOf(20_000 + i))
                    .put("value", "Option " + i / 5);
        }
        return issue;
    }

    private static ObjectNode named(ObjectNode fields, String field, String id, String name) {
        return fields.putObject(field).put("id", id).put("name", name);
    }
}
