package bactrian.jirasim;

import bactrian.jirasim.field.CustomKinds;
import bactrian.jirasim.site.Account;
import bactrian.jirasim.site.Choice;
import bactrian.jirasim.site.Field;
import bactrian.jirasim.site.IssueType;
import bactrian.jirasim.site.Option;
import bactrian.jirasim.site.Project;
import bactrian.jirasim.site.Site;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What an administrator of the site does; everything is named by id or name. */
public final class SiteAdmin {

    private final Site site;

    SiteAdmin(Site site) {
        this.site = site;
    }

    /** Adds a project. */
    public Project addProject(String id, String key, String name) {
        return site.projects().put(Project.of(id, key, name));
    }

    /** Renames a project. */
    public void renameProject(String key, String name) {
        site.projects().put(project(key).withName(name));
    }

    /** Adds an issue type; level 0 is a story's, -1 a sub-task's. */
    public IssueType addIssueType(String id, String name, int level) {
        return site.vocabulary().types().put(new IssueType(id, name, level));
    }

    /** Adds an account that may log in with the token. */
    public Account addAccount(String email, String displayName, String token) {
        String id = site.newId();
        String accountId = site.cloud() ? "712020:00000000-0000-4000-8000-0000000" + id : "JIRAUSER" + id;
        Account account = site.accounts()
                .put(new Account(
                        accountId,
                        email.replaceFirst("@.*", ""),
                        email,
                        true,
                        displayName,
                        ZoneId.of("Etc/UTC"),
                        true));
        site.accounts().token(account, token);
        return account;
    }

    /** Adds a custom field of that type, such as {@code com.atlassian.jira.plugin.system.customfieldtypes:textarea}. */
    public Field addField(int number, String name, String typeKey) {
        return site.fields()
                .put(new Field(
                        "customfield_" + number, name, typeKey, CustomKinds.of(typeKey, site.deployment()), true));
    }

    /** Adds a team and answers its id. */
    public String addTeam(String name) {
        String number = site.newId();
        String id = site.cloud() ? "36885b3c-1bf0-4f85-a357-c5b858c" + number : number;
        return site.vocabulary().teams().put(new Choice(id, name)).id();
    }

    /** Renames a team; its id stays. */
    public void renameTeam(String idOrName, String name) {
        site.vocabulary()
                .teams()
                .put(new Choice(site.vocabulary().teams().get(idOrName).id(), name));
    }

    /** Adds an option to a select list and answers its id. */
    public String addOption(String field, String name) {
        Option option = new Option(site.newId(), name, "", false);
        return site.vocabulary().options(field(field).id()).put(option).id();
    }

    /** Renames an option; its id stays. */
    public void renameOption(String field, String idOrName, String name) {
        Option option = site.vocabulary().options(field(field).id()).get(idOrName);
        site.vocabulary()
                .options(field(field).id())
                .put(new Option(option.id(), name, option.parent(), option.disabled()));
    }

    /** Disables an option: issues keep it, nobody can choose it. */
    public void disableOption(String field, String idOrName) {
        Option option = site.vocabulary().options(field(field).id()).get(idOrName);
        site.vocabulary().options(field(field).id()).put(new Option(option.id(), option.name(), option.parent(), true));
    }

    /** Takes these fields, and no others, off the screens of an issue type. */
    public void hideFields(String issueType, List<String> fields) {
        Set<String> ids = new HashSet<>();
        fields.forEach(field -> ids.add(field(field).id()));
        site.hideFields(site.vocabulary().types().get(issueType), ids);
    }

    /** Takes a permission such as {@code EDIT_ISSUES} away from an account in a project, {@code *} for all. */
    public void deny(String account, String project, String permission) {
        site.permissions().deny(site.accounts().get(account), project, permission);
    }

    /** Gives a permission back. */
    public void grant(String account, String project, String permission) {
        site.permissions().grant(site.accounts().get(account), project, permission);
    }

    private Field field(String idOrName) {
        return site.fields().get(idOrName);
    }

    private Project project(String idOrKey) {
        return site.project(idOrKey)
                .orElseThrow(() -> new IllegalArgumentException("There is no project '" + idOrKey + "'"));
    }
}
