package bactrian.jirasim.site;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * For whom and in which dialect something is shown.
 *
 * @param api REST version, 2 or 3
 * @param zone zone of the times
 * @param emails whether e-mail addresses may be shown at all; each account hides its own besides
 */
public record View(Site site, int api, ZoneId zone, boolean emails) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");

    /** What a caller of the REST API sees. */
    public static View ofApi(Site site, int api, ZoneId zone) {
        return new View(site, api, zone, true);
    }

    /** What webhooks carry: the dialect of v2, and on Cloud no e-mail address of anyone. */
    public static View ofWebhooks(Site site, ZoneId zone) {
        return new View(site, 2, zone, !site.cloud());
    }

    /** A link into the REST API. */
    public String self(String path) {
        return site.baseUrl() + "/rest/api/" + api + "/" + path;
    }

    /** A time with its offset, without a colon in it. */
    public String time(Instant instant) {
        return TIME.format(instant.atZone(zone));
    }

    /** Whether rich text is shown as ADF documents. */
    public boolean richTextAsDocument() {
        return api == 3;
    }
}
