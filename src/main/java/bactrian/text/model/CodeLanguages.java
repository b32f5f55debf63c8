package bactrian.text.model;

import java.util.Locale;
import java.util.Set;

/** The languages that Jira's {@code {code}} macro knows; it shows an error for any other. */
public final class CodeLanguages {
    private static final Set<String> KNOWN = Set.of(
            "actionscript",
            "ada",
            "applescript",
            "bash",
            "c",
            "c#",
            "c++",
            "cpp",
            "css",
            "erlang",
            "go",
            "groovy",
            "haskell",
            "html",
            "java",
            "javascript",
            "js",
            "json",
            "lua",
            "none",
            "objc",
            "perl",
            "php",
            "python",
            "r",
            "ruby",
            "scala",
            "sh",
            "sql",
            "swift",
            "visualbasic",
            "xml",
            "yaml");

    private CodeLanguages() {}

    /** Whether the macro knows it. */
    public static boolean known(String language) {
        return KNOWN.contains(language.toLowerCase(Locale.ROOT));
    }

    /** The language that a macro names, or nothing. */
    public static String read(String named) {
        return named.matches("[A-Za-z0-9+#._-]{1,40}") ? named : "";
    }
}
