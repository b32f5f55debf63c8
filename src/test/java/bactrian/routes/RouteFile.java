package bactrian.routes;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One YAML file below {@code routes/}, as text and as a tree. A key that is there twice is an error. */
record RouteFile(Path path, String text, JsonNode tree) {
    private static final String ENDING = ".camel.yaml";
    private static final ObjectMapper YAML =
            new ObjectMapper(new YAMLFactory()).enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    static RouteFile of(Path path, String text) {
        try {
            return new RouteFile(path, text, YAML.readTree(text));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(path + " is not YAML: " + e.getMessage(), e);
        }
    }

    /** Every route file below the folder, in the order of their paths. */
    static List<RouteFile> all(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .map(RouteFile::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RouteFile read(Path path) {
        try {
            return of(path, Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file's name without its ending. */
    String name() {
        return path.getFileName().toString().replace(ENDING, "");
    }

    /** The stage of the file's folder: its name without the number. */
    String stage() {
        return path.getParent().getFileName().toString().replaceFirst("^\\d-", "");
    }

    /** The comment before the first line of YAML; empty when there is none. */
    String comment() {
        return text.lines().takeWhile(line -> line.startsWith("#")).collect(Collectors.joining("\n"));
    }

    /** What the file defines, in its order. */
    List<Definition> definitions() {
        return StreamSupport.stream(tree.spliterator(), false)
                .flatMap(entry -> entry.properties().stream())
                .map(entry -> new Definition(this, entry.getKey(), entry.getValue()))
                .toList();
    }
}
