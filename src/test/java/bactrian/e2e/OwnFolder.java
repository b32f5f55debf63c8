package bactrian.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** A folder to run Bactrian in as an engineer has it: our configuration and routes, and what was added to them. */
final class OwnFolder {
    private OwnFolder() {}

    /** A copy of the project's configuration and routes in a new folder. */
    static Path create(Path parent) {
        try (Stream<Path> routes = Files.walk(Path.of("routes"))) {
            Path folder = Files.createTempDirectory(parent, "own");
            Files.copy(Path.of("application.properties"), folder.resolve("application.properties"));
            for (Path route : (Iterable<Path>) routes::iterator) {
                Files.copy(route, folder.resolve(route));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds lines to the configuration of such a folder. */
    static void configure(Path folder, String... lines) {
        try {
            Files.write(folder.resolve("application.properties"), List.of(lines), StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies the route files of a folder, laid out as the routes are, into the routes of such a folder. */
    static void addRoutes(Path folder, Path routes) {
        try (Stream<Path> files = Files.walk(routes)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Files.copy(file, folder.resolve("routes").resolve(routes.relativize(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
