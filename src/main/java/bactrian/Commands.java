package bactrian;

import bactrian.jql.parse.JqlDialect;
import bactrian.jql.parse.JqlParser;
import bactrian.jql.parse.ParseResult;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The commands beside serving: {@code jql check}. */
final class Commands {
    private static final String USAGE =
            """
            bactrian            serves
            bactrian jql check  reads one JSON string a line; answers valid, or invalid<TAB>message, a line each
            """;

    private Commands() {}

    /** Carries out a command; answers the exit code: 0, 1 when something checked is wrong, 2 for a wrong call. */
    static int run(String[] args) {
        if (List.of(args).equals(List.of("jql", "check"))) {
            return checkJql();
        }
        System.err.print(USAGE);
        return 2;
    }

    private static int checkJql() {
        ObjectMapper mapper = new ObjectMapper();
        int code = 0;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                ParseResult result = JqlParser.read(mapper.readValue(line, String.class), JqlDialect.JIRA);
                boolean valid = result instanceof ParseResult.Accepted;
                System.out.println(
                        valid ? "valid" : "invalid\t" + result.faults().get(0));
                code = valid ? code : 1;
            }
            return code;
        } catch (IOException e) {
            System.err.println("bactrian: a line is not a JSON string: " + e.getMessage());
            return 2;
        }
    }
}
