package bactrian.jira;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The headers of a refusal that tell how to go on.
 *
 * @param values the headers, by name in any case
 * @param receivedAt our clock when they came; used where Jira sent no {@code Date}
 */
public record JiraErrorHeaders(Map<String, String> values, Instant receivedAt) {

    static final String RETRY_AFTER = "Retry-After";
    static final String RATE_LIMIT_REASON = "RateLimit-Reason";
    static final String RATE_LIMIT_RESET = "X-RateLimit-Reset";
    static final String LOGIN_REASON = "X-Seraph-LoginReason";
    static final String DENIED_REASON = "X-Authentication-Denied-Reason";
    static final String DATE = "Date";
    static final String LOCATION = "Location";

    static final List<String> NAMES =
            List.of(RETRY_AFTER, RATE_LIMIT_REASON, RATE_LIMIT_RESET, LOGIN_REASON, DENIED_REASON, DATE, LOCATION);

    public JiraErrorHeaders {
        Map<String, String> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        sorted.putAll(values);
        values = Collections.unmodifiableMap(sorted);
    }

    /** No headers. */
    public static JiraErrorHeaders none(Instant receivedAt) {
        return new JiraErrorHeaders(Map.of(), receivedAt);
    }

    /**
     * How long to wait at least, counted from the answer: {@code Retry-After} in seconds or as an HTTP date, else
     * {@code X-RateLimit-Reset}. Never negative. Absent when none of them is there or can be read: a gateway's 429 often
     * has none.
     */
    public Optional<Duration> retryAfter() {
        return value(RETRY_AFTER)
                .flatMap(this::waitOf)
                .or(() -> value(RATE_LIMIT_RESET).flatMap(this::untilReset))
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait);
    }

    /** Which limit was hit, such as {@code jira-per-issue-on-write}; new words appear now and then. */
    public Optional<String> rateLimitReason() {
        return value(RATE_LIMIT_REASON);
    }

    /** What Jira said about signing in: {@code OK}, {@code AUTHENTICATED_FAILED}, {@code AUTHENTICATION_DENIED} … */
    public Optional<String> loginReason() {
        return value(LOGIN_REASON);
    }

    /** Whether Jira refuses further sign-ins until a person has solved a CAPTCHA; every try keeps the account locked. */
    public boolean signInDenied() {
        return loginSays("AUTHENTICATION_DENIED") || value(DENIED_REASON).isPresent();
    }

    /**
     * Whether the credentials were not accepted; Jira says so also on a 200, which then holds what a guest may see. When one
     * way to sign in failed and another went well, all is well.
     */
    public boolean signInFailed() {
        return signInDenied() || (loginSays("AUTHENTICATED_FAILED") && !loginSays("OK"));
    }

    private boolean loginSays(String word) {
        return Arrays.asList(loginReason().orElse("").split("[,\\s]+")).contains(word);
    }

    /** A header that came several times: sign-in reasons add up, of any other the first counts. */
    static String joined(String name, List<String> values) {
        return name.equals(LOGIN_REASON) ? String.join(", ", values) : values.get(0);
    }

    /** Jira's clock when it answered. */
    public Optional<Instant> serverDate() {
        return value(DATE).flatMap(JiraErrorHeaders::httpDate);
    }

    /** Where a redirect points. */
    Optional<String> location() {
        return value(LOCATION);
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private Optional<Duration> waitOf(String text) {
        try {
            return Optional.of(Duration.ofMillis((long) Math.ceil(Double.parseDouble(text) * 1000)));
        } catch (NumberFormatException e) {
            return httpDate(text).map(this::fromAnswer);
        }
    }

    private Optional<Duration> untilReset(String text) {
        try {
            return Optional.of(fromAnswer(JiraTime.parse(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Duration fromAnswer(Instant then) {
        return Duration.between(serverDate().orElse(receivedAt), then);
    }

    private static Optional<Instant> httpDate(String text) {
        try {
            DateTimeFormatter format = DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT);
            return Optional.of(ZonedDateTime.parse(text, format).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
