package bactrian.routes;

import bactrian.routes.Definition.Node;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.camel.spi.Registry;

/** What a route names is there: settings, the parameters of its template, beans and their public methods. */
final class ReferenceRules {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([^}]+)}}");
    private static final Pattern BEAN_URI = Pattern.compile("bean:([^?]+)(?:\\?method=(.*))?");
    private static final Set<String> BY_NAME = Set.of("onRedeliveryRef", "onExceptionOccurredRef", "processorRef");

    private final Set<String> settings;
    private final Registry beans;

    ReferenceRules(Set<String> settings, Registry beans) {
        this.settings = settings;
        this.beans = beans;
    }

    Stream<RouteFault> faults(RouteFile file) {
        return file.definitions().stream().flatMap(definition -> definition
                .nodes()
                .flatMap(node -> ofNode(definition, node).stream())
                .map(definition::fault));
    }

    private List<String> ofNode(Definition definition, Node node) {
        List<String> faults = new ArrayList<>();
        String text = node.value().asText();
        PLACEHOLDER
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .filter(name ->
                        !settings.contains(name) && !parameters(definition).contains(name))
                .forEach(name -> faults.add("{{" + name + "}} is neither a setting nor a parameter of the template"));
        if (Set.of("bean", "method").contains(node.key()) && node.value().isObject()) {
            missing(
                            node.value().path("ref").asText(),
                            node.value().path("method").asText())
                    .ifPresent(faults::add);
        }
        if (text.startsWith("#") || BY_NAME.contains(node.key())) {
            missing(text.replaceFirst("^#(bean:)?", "")).ifPresent(faults::add);
        }
        if (node.key().equals("uri") && text.startsWith("bean:")) {
            ofUri(text, node.object().at("/parameters/method")).ifPresent(faults::add);
        }
        return faults;
    }

    private static List<String> parameters(Definition definition) {
        return definition.body().path("parameters").findValuesAsText("name");
    }

    /** A method that the exchange chooses cannot be looked up. */
    private Optional<String> ofUri(String uri, JsonNode parameter) {
        MatchResult match = BEAN_URI.matcher(uri).results().findFirst().orElseThrow();
        String method = match.group(2) == null ? parameter.asText() : match.group(2);
        return method.contains("${") ? missing(match.group(1)) : missing(match.group(1), method);
    }

    private Optional<String> missing(String bean) {
        return beans.lookupByName(bean) == null ? Optional.of("no bean is called " + bean) : Optional.empty();
    }

    private Optional<String> missing(String bean, String method) {
        return missing(bean)
                .or(() -> isMethod(bean, method)
                        ? Optional.empty()
                        : Optional.of("the bean " + bean + " has no public method \"" + method + "\""));
    }

    private boolean isMethod(String bean, String method) {
        return Arrays.stream(beans.lookupByName(bean).getClass().getMethods())
                .anyMatch(candidate -> candidate.getName().equals(method));
    }
}
