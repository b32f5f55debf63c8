package bactrian.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Runs PostgreSQL's own programs. They refuse to run as root, so that root runs them as the user that Debian's package
 * makes.
 *
 * @param programs the folder of {@code initdb} and {@code pg_ctl}
 * @param folder where they may write
 */
record PostgresCommands(Path programs, Path folder) {
    private static final String DEBIAN_USER = "postgres";

    /** Gives the folder to the user that the programs run as. */
    void ownFolder() throws IOException {
        if (isRoot()) {
            execute(List.of("chown", "-R", DEBIAN_USER, folder.toString()));
        }
    }

    /**
     * Runs a program to its end.
     *
     * @throws IOException if it fails; the message holds what it printed
     */
    void run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", DEBIAN_USER, "--"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(Arrays.asList(arguments));
        execute(command);
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    /** The output goes to a file: a pipe would stay open as long as the server that a program starts. */
    private void execute(List<String> command) throws IOException {
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException(command + " failed: " + Files.readString(output));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(command + " was interrupted", e);
        }
    }
}
