package bactrian.jirasim.site;

import java.time.ZoneId;

/**
 * A person or a bot.
 *
 * @param id Cloud: account id; Data Center: user key
 * @param name Data Center's login name; not shown on Cloud
 * @param email e-mail address
 * @param emailVisible whether others see the e-mail address
 * @param displayName shown name
 * @param zone the zone that this account's times are shown and read in
 * @param active whether the account can log in and be assigned
 */
public record Account(
        String id, String name, String email, boolean emailVisible, String displayName, ZoneId zone, boolean active)
        implements Named {

    /** The same account with the e-mail address hidden or shown. */
    public Account withEmailVisible(boolean visible) {
        return new Account(id, name, email, visible, displayName, zone, active);
    }

    /** The same account in another time zone. */
    public Account withZone(ZoneId other) {
        return new Account(id, name, email, emailVisible, displayName, other, active);
    }

    /** The same account under another shown name. */
    public Account withDisplayName(String other) {
        return new Account(id, name, email, emailVisible, other, zone, active);
    }

    /** The same account, active or not. */
    public Account withActive(boolean isActive) {
        return new Account(id, name, email, emailVisible, displayName, zone, isActive);
    }
}
