package bactrian.jirasim;

import bactrian.jirasim.field.CustomKinds;
import bactrian.jirasim.site.Choice;
import bactrian.jirasim.site.Option;
import bactrian.jirasim.site.Project;
import bactrian.jirasim.site.Site;
import java.util.List;

/** The demo's lists beside its select lists: radio buttons, versions, components. */
final class DemoLists {
    private DemoLists() {}

    static void add(Site site, SiteAdmin admin, Project project) {
        String severity = admin.addField(10069, "Severity", CustomKinds.OWN + "radiobuttons")
                .id();
        int id = 10200;
        for (String option : List.of("Minor", "Major", "Critical")) {
            site.vocabulary().options(severity).put(new Option(Integer.toString(id++), option, "", false));
        }
        String approved =
                admin.addField(10070, "Approved", CustomKinds.OWN + "select").id();
        site.vocabulary().options(approved).put(new Option("10210", "Yes", "", false));
        site.vocabulary().options(approved).put(new Option("10211", "No", "", false));
        admin.addField(10071, "Found in", CustomKinds.OWN + "version");
        admin.addField(10072, "Website", CustomKinds.OWN + "url");
        project.versions().put(new Choice("10300", "1.0"));
        project.versions().put(new Choice("10301", "2.0"));
        project.components().put(new Choice("10310", "Ledger"));
        project.components().put(new Choice("10311", "Portal"));
    }
}
