package bactrian.jql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Reads the cases of a file below {@code src/test/resources/jql}. Lines that begin with # are comments. */
public final class GoldenFile {

    private GoldenFile() {}

    /** The whole file. */
    public static String text(String name) {
        try (InputStream file = GoldenFile.class.getResourceAsStream("/jql/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The lines with something in them. */
    public static List<String> lines(String name) {
        return text(name)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    /** The stretches between blank lines. */
    public static List<String> blocks(String name) {
        return Stream.of(text(name).split("\n\n+"))
                .map(String::stripTrailing)
                .filter(block -> !block.isBlank() && !block.startsWith("#"))
                .toList();
    }
}
