package bactrian.text.model;

import java.util.Locale;
import java.util.Set;

/** Which link addresses may be handed on: Jira refuses empty ones, and no reader should meet one that runs code. */
public final class SafeLink {
    private static final Set<String> RUNS_CODE = Set.of("javascript", "data", "vbscript");

    private SafeLink() {}

    /** Whether the link mark's address is neither empty nor code. */
    public static boolean accepts(Mark link) {
        return accepts(link.attributes().text("href").orElse(""));
    }

    /** Whether the address is neither empty nor code. */
    public static boolean accepts(String href) {
        int colon = href.indexOf(':');
        String scheme = colon < 0 ? "" : href.substring(0, colon).replaceAll("[^A-Za-z]", "");
        return !href.isBlank() && !RUNS_CODE.contains(scheme.toLowerCase(Locale.ROOT));
    }
}
