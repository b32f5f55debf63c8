package bactrian.routes;

import bactrian.TestApplication;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/** All the rules for route files. */
final class RouteLint {
    private final SchemaRule schema = new SchemaRule();
    private final ReferenceRules references;

    /** Rules that know the beans that the routes may call, and the settings that they may name. */
    RouteLint(TestApplication application) {
        references = new ReferenceRules(settings(), application.beans().getRegistry());
    }

    private static Set<String> settings() {
        Properties settings = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("application.properties"))) {
            settings.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return settings.stringPropertyNames();
    }

    /** Everything that is wrong with any of the files, in their order. */
    List<RouteFault> faults(List<RouteFile> files) {
        ErrorRules errors = new ErrorRules(files);
        TargetRules targets = new TargetRules(files);
        Stream<RouteFault> ofFiles = files.stream().flatMap(file -> Stream.of(
                        schema.faults(file),
                        HeadRules.faults(file),
                        FormRules.faults(file),
                        errors.faults(file),
                        targets.faults(file),
                        references.faults(file))
                .flatMap(faults -> faults));
        return Stream.concat(ofFiles, UniqueIds.faults(files)).toList();
    }
}
