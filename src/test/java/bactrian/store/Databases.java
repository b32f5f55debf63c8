package bactrian.store;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/**
 * Runs a test on HSQLDB and on a real PostgreSQL. The test and its {@code @BeforeEach} may ask for a {@link Store}, open
 * and migrated, or for the {@link StoreSettings} of an empty database; both are gone after the test. Where Debian's
 * package {@code postgresql} is missing, the PostgreSQL half is skipped.
 */
public final class Databases implements TestTemplateInvocationContextProvider {
    private static final Namespace NAMESPACE = Namespace.create(Databases.class);

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        return Arrays.stream(Database.values()).map(On::new);
    }

    private record On(Database database) implements TestTemplateInvocationContext {
        @Override
        public String getDisplayName(int invocationIndex) {
            return database.name();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(new Resolver(database));
        }
    }

    private record Resolver(Database database) implements BeforeEachCallback, ParameterResolver {
        /** Here, since a test that is to be skipped while a parameter is resolved fails instead. */
        @Override
        public void beforeEach(ExtensionContext context) {
            if (database == Database.POSTGRESQL) {
                PostgresServer.shared();
            }
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            Class<?> type = parameter.getParameter().getType();
            return type == Store.class || type == StoreSettings.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            StoreSettings settings = settings(context);
            return parameter.getParameter().getType() == StoreSettings.class ? settings : store(context, settings);
        }

        private StoreSettings settings(ExtensionContext context) {
            return context.getStore(NAMESPACE)
                    .getOrComputeIfAbsent(
                            EmptyDatabase.class, key -> EmptyDatabase.create(database), EmptyDatabase.class)
                    .settings();
        }

        private static Store store(ExtensionContext context, StoreSettings settings) {
            return context.getStore(NAMESPACE)
                    .getOrComputeIfAbsent(Store.class, key -> Store.open(settings), Store.class);
        }
    }
}
