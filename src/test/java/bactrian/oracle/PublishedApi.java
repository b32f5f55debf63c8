package bactrian.oracle;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** One of the vendor's OpenAPI documents: which calls there are, with which parameters, bodies and answers. */
public final class PublishedApi {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete");

    private final List<PublishedCall> calls;

    private PublishedApi(List<PublishedCall> calls) {
        this.calls = List.copyOf(calls);
    }

    /** The document that describes a path of a deployment; read once, and only where it is at hand. */
    public static PublishedApi of(boolean cloud, String path) {
        if (!cloud) {
            return DataCenter.DOCUMENT;
        }
        return path.startsWith("/rest/api/2/") || path.startsWith("/rest/api/latest/")
                ? CloudV2.DOCUMENT
                : CloudV3.DOCUMENT;
    }

    /** The call that is meant: of several templates that fit, the one with the fewest placeholders. */
    public Optional<PublishedCall> call(String method, String path) {
        String found = path.replaceFirst("^/rest/api/latest/", "/rest/api/2/");
        return calls.stream()
                .filter(call -> call.fits(method, found))
                .min(Comparator.comparing(PublishedCall::placeholders));
    }

    private static PublishedApi read(String file, String prefix) {
        try {
            String text = Files.readString(Shared.path("openapi/" + file));
            ObjectNode document = (ObjectNode) new ObjectMapper().readTree(text);
            DocumentDefects.mend(document);
            return new PublishedApi(calls(document, prefix));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<PublishedCall> calls(ObjectNode document, String prefix) {
        List<PublishedCall> calls = new ArrayList<>();
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(operation -> METHODS.contains(operation.getKey()))
                .forEach(operation -> calls.add(new PublishedCall(
                        operation.getKey().toUpperCase(Locale.ROOT),
                        prefix + path.getKey(),
                        operation.getValue(),
                        document.path("components")))));
        return calls;
    }

    private static final class CloudV3 {
        private static final PublishedApi DOCUMENT = read("jira-cloud-platform-v3.openapi.json", "");
    }

    private static final class CloudV2 {
        private static final PublishedApi DOCUMENT = read("jira-cloud-platform-v2.openapi.json", "");
    }

    private static final class DataCenter {
        private static final PublishedApi DOCUMENT = read("jira-dc-10.3.24.openapi.json", "/rest");
    }
}
