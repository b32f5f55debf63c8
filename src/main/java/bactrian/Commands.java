package bactrian;

import bactrian.command.RemoteCommands;
import bactrian.jql.parse.JqlDialect;
import bactrian.jql.parse.JqlParser;
import bactrian.jql.parse.ParseResult;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The commands beside serving: {@code jql check}. */
final class Commands {
    private static final String USAGE =
            """
            bactrian            serves
            bactrian jql check  reads one JSON string a line; answers valid, or invalid<TAB>message, a line each
            """;

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;

    Commands(InputStream in, PrintStream out, PrintStream err) {
        this.in = in;
        this.out = out;
        this.err = err;
    }

    /** Carries out a command; answers the exit code: 0, 1 when something checked is wrong, 2 for a wrong call. */
    int run(String[] args) {
        if (List.of(args).equals(List.of("jql", "check"))) {
            return checkJql();
        }
        if (RemoteCommands.knows(args)) {
            return new RemoteCommands(out, err, System.getenv()).run(args);
        }
        err.print(USAGE + RemoteCommands.USAGE);
        return 2;
    }

    private int checkJql() {
        ObjectMapper mapper = new ObjectMapper();
        int code = 0;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                ParseResult result = JqlParser.read(mapper.readValue(line, String.class), JqlDialect.JIRA);
                boolean valid = result instanceof ParseResult.Accepted;
                out.println(valid ? "valid" : "invalid\t" + result.faults().get(0));
                code = valid ? code : 1;
            }
            return code;
        } catch (IOException e) {
            err.println("bactrian: a line is not a JSON string: " + e.getMessage());
            return 2;
        }
    }
}
