package bactrian;

import bactrian.command.RemoteCommands;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The commands beside serving. */
final class Commands {
    private static final String USAGE =
            """
            bactrian            serves
            bactrian rotate-key seals all stored tokens and secrets with a new key; Bactrian must not run
            bactrian text convert --from adf|wiki|markdown --to adf|wiki|markdown
                                reads one text from standard input; answers it in the other notation
            """;

    private final JqlCommands jql;
    private final ConvertText text;
    private final PrintStream out;
    private final PrintStream err;

    /** Reads and writes UTF-8, whatever the terminal's setting is. */
    Commands(InputStream in, PrintStream out, PrintStream err) {
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
        this.out = new PrintStream(out, true, StandardCharsets.UTF_8);
        this.jql = new JqlCommands(in, this.out, this.err);
        this.text = new ConvertText(in, this.out, this.err);
    }

    /** Carries out a command; answers the exit code: 0, 1 when something checked is wrong, 2 for a wrong call. */
    int run(String[] args) {
        List<String> words = List.of(args);
        if (words.equals(List.of("rotate-key"))) {
            return new KeyRotation(Settings.read(Path.of("application.properties"), System.getenv())).run(out, err);
        }
        if (RemoteCommands.knows(args)) {
            return new RemoteCommands(out, err, System.getenv()).run(args);
        }
        if (words.size() > 1 && words.subList(0, 2).equals(List.of("text", "convert"))) {
            return text.run(words.subList(2, words.size()));
        }
        if (words.size() > 1 && words.get(0).equals("jql")) {
            return jql.run(words.subList(1, words.size()));
        }
        err.print(USAGE + JqlCommands.USAGE + RemoteCommands.USAGE);
        return JqlCommands.WRONG_CALL;
    }
}
