package bactrian.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The commands that ask a running instance. */
public final class RemoteCommands {
    /** What each does. */
    public static final String USAGE =
            """
            against a running instance: --url (http://localhost:8080), --user name:password (or BACTRIAN_ADMIN_PASSWORD)
            bactrian reconcile [--integration ID] [--dry-run] [--light] [--filter JQL]   compares both sides and heals
            bactrian explain ISSUE-KEY | ITEM-ID [--json]                                says why it is as it is
            bactrian dead-letters [--integration ID] [--json]                            lists what waits or died
            bactrian replay ID... | --all [--integration ID]                             has dead letters looked at again
            """;

    private static final Set<String> NAMES = Set.of("reconcile", "explain", "dead-letters", "replay");

    private final PrintStream out;
    private final PrintStream err;
    private final Map<String, String> environment;

    /** Writes what it was asked for to one stream and faults to the other. */
    public RemoteCommands(PrintStream out, PrintStream err, Map<String, String> environment) {
        this.out = out;
        this.err = err;
        this.environment = Map.copyOf(environment);
    }

    /** Whether the command is one of these. */
    public static boolean knows(String[] arguments) {
        return arguments.length > 0 && NAMES.contains(arguments[0]);
    }

    /** Carries the command out: 0, 1 when something differs or was refused, 2 for a wrong call. */
    public int run(String[] arguments) {
        try {
            Options options = Options.of(Arrays.asList(arguments).subList(1, arguments.length));
            Api api = new Api(
                    options.value("--url", "http://localhost:" + environment.getOrDefault("BACTRIAN_PORT", "8080")),
                    options.value("--user", "admin:" + environment.getOrDefault("BACTRIAN_ADMIN_PASSWORD", "")));
            return switch (arguments[0]) {
                case "reconcile" -> new ReconcileCommand(api, out).run(options);
                case "explain" -> explain(api, options);
                case "dead-letters" -> deadLetters(api, options);
                default -> replay(api, options);
            };
        } catch (CommandException e) {
            err.println("bactrian " + arguments[0] + ": " + e.getMessage());
            return 2;
        }
    }

    private int explain(Api api, Options options) {
        if (options.words().size() != 1) {
            throw new CommandException("name one issue by its key, or one item by its id");
        }
        String subject = options.words().get(0);
        String query = (subject.matches("\\d+") ? "item=" : "issue=") + Api.encoded(subject);
        JsonNode explanation = api.get("/api/explain?" + query);
        if (options.has("--json")) {
            out.println(explanation.toPrettyString());
        } else {
            explanation.path("says").forEach(sentence -> out.println(sentence.asText()));
        }
        return 0;
    }

    private int deadLetters(Api api, Options options) {
        ArrayNode letters = letters(api, options);
        if (options.has("--json")) {
            out.println(letters.toPrettyString());
        } else {
            letters.forEach(letter -> out.println(String.join(
                    "\t",
                    List.of(
                            letter.path("id").asText(),
                            letter.path("state").asText(),
                            letter.path("issueKey").asText(),
                            letter.path("field").asText(),
                            letter.path("reason").asText().replaceAll("\\s+", " ")))));
        }
        return letters.isEmpty() ? 0 : 1;
    }

    private static ArrayNode letters(Api api, Options options) {
        String integration = options.value("--integration", "");
        return api.all(
                "/api/dead-letters" + (integration.isEmpty() ? "" : "?integration=" + Api.encoded(integration)),
                "before");
    }

    private int replay(Api api, Options options) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        ArrayNode ids = request.putArray("ids");
        if (options.has("--all")) {
            letters(api, options).forEach(letter -> ids.add(letter.path("id").asText()));
        }
        options.words().forEach(ids::add);
        if (ids.isEmpty() && !options.has("--all")) {
            throw new CommandException("name dead letters by their ids, or --all");
        }
        JsonNode replayed = api.post("/api/dead-letters/replay", request);
        out.println(replayed.path("items").size() + " replayed");
        return 0;
    }
}
