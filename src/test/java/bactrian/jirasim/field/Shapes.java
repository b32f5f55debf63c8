package bactrian.jirasim.field;

import bactrian.jirasim.Json;
import bactrian.jirasim.site.Account;
import bactrian.jirasim.site.Choice;
import bactrian.jirasim.site.IssueType;
import bactrian.jirasim.site.Option;
import bactrian.jirasim.site.Project;
import bactrian.jirasim.site.Status;
import bactrian.jirasim.site.StatusCategory;
import bactrian.jirasim.site.View;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** How answers and webhooks show the things that issues refer to. */
public final class Shapes {

    private Shapes() {}

    /** A user; Cloud by account id, Data Center by name and key. */
    public static ObjectNode user(Account account, View view) {
        ObjectNode user = Json.object();
        if (view.site().cloud()) {
            user.put("self", view.self("user?accountId=" + encoded(account.id())));
            user.put("accountId", account.id());
        } else {
            user.put("self", view.self("user?username=" + encoded(account.name())));
            user.put("name", account.name()).put("key", account.id());
        }
        if (view.emails() && account.emailVisible()) {
            user.put("emailAddress", account.email());
        }
        user.set("avatarUrls", avatars(view, "useravatar?avatarId=10122"));
        user.put("displayName", account.displayName()).put("active", account.active());
        user.put("timeZone", account.zone().getId());
        return view.site().cloud() ? user.put("accountType", "atlassian") : user;
    }

    /** A project as issues show it. */
    public static ObjectNode project(Project project, View view) {
        ObjectNode json = Json.object()
                .put("self", view.self("project/" + project.id()))
                .put("id", project.id())
                .put("key", project.key())
                .put("name", project.name())
                .put("projectTypeKey", "software");
        if (view.site().cloud()) {
            json.put("simplified", false);
        }
        return json.set("avatarUrls", avatars(view, "projectavatar?pid=" + project.id() + "&avatarId=10324"));
    }

    /** An issue type. */
    public static ObjectNode issueType(IssueType type, View view) {
        ObjectNode json = Json.object()
                .put("self", view.self("issuetype/" + type.id()))
                .put("id", type.id())
                .put("description", "")
                .put("iconUrl", view.site().baseUrl() + "/images/icons/issuetypes/" + type.id() + ".svg")
                .put("name", type.name())
                .put("subtask", type.subtask())
                .put("avatarId", 10315);
        return view.site().cloud() ? json.put("hierarchyLevel", type.level()) : json;
    }

    /** A status with its category. */
    public static ObjectNode status(Status status, View view) {
        ObjectNode json = Json.object()
                .put("self", view.self("status/" + status.id()))
                .put("description", "")
                .put("iconUrl", view.site().baseUrl() + "/images/icons/statuses/generic.png")
                .put("name", status.name())
                .put("id", status.id());
        return json.set("statusCategory", category(status.category(), view));
    }

    /** A status category. */
    public static ObjectNode category(StatusCategory category, View view) {
        return Json.object()
                .put("self", view.self("statuscategory/" + category.number()))
                .put("id", category.number())
                .put("key", category.key())
                .put("colorName", category.colour())
                .put("name", category.label());
    }

    /** A priority. */
    public static ObjectNode priority(Choice priority, View view) {
        String icon = "/images/icons/priorities/" + priority.id() + ".svg";
        return Json.object()
                .put("self", view.self("priority/" + priority.id()))
                .put("iconUrl", view.site().baseUrl() + icon)
                .put("name", priority.name())
                .put("id", priority.id());
    }

    /** A resolution. */
    public static ObjectNode resolution(Choice resolution, View view) {
        return Json.object()
                .put("self", view.self("resolution/" + resolution.id()))
                .put("id", resolution.id())
                .put("description", "")
                .put("name", resolution.name());
    }

    /** A component. */
    public static ObjectNode component(Choice component, View view) {
        return Json.object()
                .put("self", view.self("component/" + component.id()))
                .put("id", component.id())
                .put("name", component.name());
    }

    /** A version. */
    public static ObjectNode version(Choice version, View view) {
        return Json.object()
                .put("self", view.self("version/" + version.id()))
                .put("id", version.id())
                .put("description", "")
                .put("name", version.name())
                .put("archived", false)
                .put("released", false);
    }

    /** An option of a select list. */
    public static ObjectNode option(Option option, View view) {
        ObjectNode json = Json.object()
                .put("self", view.self("customFieldOption/" + option.id()))
                .put("value", option.name())
                .put("id", option.id());
        return view.site().cloud() ? json : json.put("disabled", option.disabled());
    }

    private static ObjectNode avatars(View view, String path) {
        ObjectNode urls = Json.object();
        for (String size : new String[] {"48x48", "24x24", "16x16", "32x32"}) {
            urls.put(size, view.site().baseUrl() + "/secure/" + path + "&size=" + size);
        }
        return urls;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
