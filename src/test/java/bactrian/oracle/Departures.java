package bactrian.oracle;

import java.util.Map;

/** Where traffic departs from the documents on purpose: a pattern over the fault, and why it is none. */
final class Departures {

    private static final Map<String, String> ALL = Map.of(
            ".*date-time pattern.*",
            "every observed answer has an offset without a colon (facts 2.1)",
            ".*/(from|fromString|to|toString): null found.*",
            "a field without a value before or after has null there in every capture (facts 1.2)",
            "GET /rest/api/2/.*/items/\\d+: property '(from|to)String' is not defined.*",
            "this copy of Cloud's second document lost both members before it came here (oracles/README)",
            "POST /rest/api/3/issue/bulkfetch 200: .*'expand'.*",
            "the schema leaves it out, the document's own example has it",
            "GET /rest/api/2/issue/\\{issueIdOrKey}/transitions has no parameter expand",
            "Data Center's document tells of it in prose only, as transitions.fields (facts 2.4)",
            "(PUT|GET) /rest/api/2/issue/\\{issueIdOrKey}/properties/\\{propertyKey} .*string expected",
            "Data Center's document declares the value as text; its prose says any JSON value",
            "POST /rest/api/2/issue request: /properties/\\d+/value: .*string expected",
            "the same for properties that are set while creating");

    private Departures() {}

    static boolean known(String fault) {
        return ALL.keySet().stream().anyMatch(fault::matches);
    }
}
