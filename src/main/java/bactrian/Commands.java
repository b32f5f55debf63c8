package bactrian;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The commands beside serving. */
final class Commands {
    private final JqlCommands jql;
    private final PrintStream err;

    /** Reads and writes UTF-8, whatever the terminal's setting is. */
    Commands(InputStream in, PrintStream out, PrintStream err) {
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
        this.jql = new JqlCommands(in, new PrintStream(out, true, StandardCharsets.UTF_8), this.err);
    }

    /** Carries out a command; answers the exit code: 0, 1 when something checked is wrong, 2 for a wrong call. */
    int run(String[] args) {
        List<String> words = List.of(args);
        if (words.size() > 1 && words.get(0).equals("jql")) {
            return jql.run(words.subList(1, words.size()));
        }
        err.print("bactrian            serves\n" + JqlCommands.USAGE);
        return JqlCommands.WRONG_CALL;
    }
}
