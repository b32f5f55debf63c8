package bactrian.routes;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.camel.spi.Registry;

/** All the rules for route files. */
final class RouteLint {
    private final SchemaRule schema = new SchemaRule();
    private final ReferenceRules references;

    /**
     * Rules that know what the routes may name.
     *
     * @param settings the keys that a placeholder may have
     * @param beans the beans that a step may call
     */
    RouteLint(Set<String> settings, Registry beans) {
        references = new ReferenceRules(settings, beans);
    }

    /** Everything that is wrong with any of the files, in their order. */
    List<RouteFault> faults(List<RouteFile> files) {
        ErrorRules errors = new ErrorRules(files);
        Stream<RouteFault> ofFiles = files.stream().flatMap(file -> Stream.of(
                        schema.faults(file),
                        HeadRules.faults(file),
                        FormRules.faults(file),
                        errors.faults(file),
                        references.faults(file))
                .flatMap(faults -> faults));
        return Stream.concat(ofFiles, UniqueIds.faults(files)).toList();
    }
}
