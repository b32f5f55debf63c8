package bactrian.jirasim.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One request as it came in.
 *
 * @param method upper-case method
 * @param rawPath path as sent, still percent-encoded, without the query
 * @param query decoded query parameters in the order sent
 * @param headers header values by lower-case name; the last one wins
 * @param body raw body, empty when there was none
 */
public record Request(
        String method,
        String rawPath,
        List<Map.Entry<String, String>> query,
        Map<String, String> headers,
        byte[] body) {

    /** The first query parameter of that name. */
    public Optional<String> query(String name) {
        return query.stream()
                .filter(q -> q.getKey().equals(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Every value of that query parameter, comma lists taken apart. */
    public List<String> queryList(String name) {
        List<String> all = new ArrayList<>();
        for (Map.Entry<String, String> parameter : query) {
            if (parameter.getKey().equals(name)) {
                for (String part : parameter.getValue().split(",")) {
                    if (!part.isBlank()) {
                        all.add(part.strip());
                    }
                }
            }
        }
        return all;
    }

    /** The value of a header, by any spelling of its name. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The body as UTF-8 text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
