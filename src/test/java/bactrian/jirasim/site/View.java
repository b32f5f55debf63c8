package bactrian.jirasim.site;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * For whom and in which dialect something is shown.
 *
 * @param api REST version, 2 or 3
 * @param zone zone of the times
 */
public record View(Site site, int api, ZoneId zone) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");

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
