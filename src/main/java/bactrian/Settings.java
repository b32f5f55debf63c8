package bactrian;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The configuration: {@code application.properties} with each {@code bactrian.x.y} overridden by {@code BACTRIAN_X_Y}. */
public final class Settings {
    private static final Pattern REFERENCE = Pattern.compile("\\{\\{(bactrian\\.[a-z.-]+)}}");

    private final Map<String, String> values;

    private Settings(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /**
     * Reads the file and the environment.
     *
     * @throws UncheckedIOException if the file cannot be read
     */
    public static Settings read(Path file, Map<String, String> environment) {
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The configuration " + file.toAbsolutePath() + " cannot be read: start Bactrian in its own folder.",
                    e);
        }
        Map<String, String> values = new TreeMap<>();
        properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith("bactrian."))
                .forEach(name -> values.put(
                        name,
                        environment.getOrDefault(
                                variable(name), properties.getProperty(name).strip())));
        values.replaceAll((name, value) -> resolve(value, values));
        return new Settings(values);
    }

    /** A value may refer to another key, as the addresses do to the port. */
    private static String resolve(String value, Map<String, String> values) {
        return REFERENCE.matcher(value).replaceAll(match -> Matcher.quoteReplacement(values.get(match.group(1))));
    }

    private static String variable(String name) {
        return name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    /** All keys with their values, secrets included: for Camel's own properties, never for a log. */
    public Map<String, String> all() {
        return values;
    }

    /**
     * The value of a key.
     *
     * @throws IllegalArgumentException if {@code application.properties} does not have it
     */
    public String get(String key) {
        String value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException("application.properties has no " + key);
        }
        return value;
    }

    /** A whole number. */
    public int number(String key) {
        try {
            return Integer.parseInt(get(key));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(key + " must be a whole number, but is " + get(key), e);
        }
    }

    /** A time span such as {@code 30s}, {@code 10m} or {@code 2h}. */
    public Duration duration(String key) {
        String text = get(key);
        if (!text.matches("\\d+[smh]")) {
            throw new IllegalArgumentException(key + " must be a time span such as 30s, 10m or 2h, but is " + text);
        }
        return Duration.parse("PT" + text.toUpperCase(Locale.ROOT));
    }
}
