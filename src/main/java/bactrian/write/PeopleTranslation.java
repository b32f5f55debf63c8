package bactrian.write;

import bactrian.field.UnrepresentableException;
import bactrian.field.Value;
import bactrian.integration.Integration;
import bactrian.integration.SiteUsers;
import bactrian.portfolio.Directory;
import java.util.List;

/** People by the table of accounts: declared, or learned from what Jira showed. Nobody is ever unassigned for want of it. */
final class PeopleTranslation {
    private final Directory directory;
    private final SiteUsers siteUsers;

    PeopleTranslation(Directory directory, SiteUsers siteUsers) {
        this.directory = directory;
        this.siteUsers = siteUsers;
    }

    Value.Person toPortfolio(Integration integration, Value.Person jira) {
        return siteUsers
                .account(integration.site(), jira.id())
                .flatMap(known -> directory.user(known.email()))
                .map(user -> new Value.Person(user.email(), user.name()))
                .orElseThrow(() -> new UnrepresentableException("The Jira account \"" + jira.name() + "\" (" + jira.id()
                        + ") is no user of the portfolio: Jira shows no e-mail address of a known user. Add the user, or"
                        + " declare the account at /api/integrations/" + integration.id() + "/users."));
    }

    Value.Person toJira(Integration integration, Value.Person portfolio) {
        List<SiteUsers.Known> known = siteUsers.of(integration.site(), portfolio.id());
        if (known.size() == 1) {
            return new Value.Person(known.get(0).account(), known.get(0).name());
        }
        throw new UnrepresentableException("The user " + portfolio.name() + " (" + portfolio.id() + ") has "
                + (known.isEmpty() ? "no Jira account with that e-mail address visible" : "several Jira accounts")
                + ". Declare the account at /api/integrations/" + integration.id() + "/users.");
    }

    boolean unknownToJira(Integration integration, Value.Person portfolio) {
        return siteUsers.of(integration.site(), portfolio.id()).isEmpty();
    }
}
