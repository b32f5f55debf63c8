package bactrian.console.integrate;

import java.util.Locale;
import java.util.Optional;

/** The steps of Integrate, in order. */
public enum CheckStep {
    /** The Jira URL may be called at all. */
    ADDRESS,
    /** What answers there is Jira. */
    SERVER(ADDRESS),
    /** It is of the deployment that was entered. */
    DEPLOYMENT(SERVER),
    /** It accepts user name and token. */
    CREDENTIALS(DEPLOYMENT),
    /** The account sees the project. */
    PROJECT(CREDENTIALS),
    /** The project has the name that was entered. */
    NAME(PROJECT),
    /** The account may do in the project what the sync does. */
    PERMISSIONS(PROJECT),
    /** The project has the issue types that are mapped. */
    ISSUE_TYPES(PROJECT),
    /** Jira tells us of changes. */
    WEBHOOK(CREDENTIALS);

    private final Optional<CheckStep> restsOn;

    CheckStep() {
        this.restsOn = Optional.empty();
    }

    CheckStep(CheckStep restsOn) {
        this.restsOn = Optional.of(restsOn);
    }

    /** As it stands in answers: {@code issue-types}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The step without which this one has nothing to ask. */
    Optional<CheckStep> restsOn() {
        return restsOn;
    }
}
