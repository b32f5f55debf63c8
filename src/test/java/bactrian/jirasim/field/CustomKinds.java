package bactrian.jirasim.field;

import bactrian.jirasim.site.Deployment;
import bactrian.jirasim.site.FieldKind;

/** The kind behind each custom field type key. */
public final class CustomKinds {

    /** Prefix of Jira's own custom field types. */
    public static final String OWN = "com.atlassian.jira.plugin.system.customfieldtypes:";

    /** Prefix of the planning add-on's types. */
    public static final String PLANNING = "com.atlassian.jpo:jpo-custom-field-";

    /** Prefix of the agile add-on's types. */
    public static final String AGILE = "com.pyxis.greenhopper.jira:";

    /** The team field. */
    public static final String TEAM = "com.atlassian.teams:rm-teams-custom-field-team";

    private CustomKinds() {}

    /**
     * The kind of a type key.
     *
     * @throws IllegalArgumentException for a key the stand-in does not know
     */
    public static FieldKind of(String typeKey, Deployment deployment) {
        if (typeKey.startsWith(OWN)) {
            return own(typeKey.substring(OWN.length()));
        }
        return switch (typeKey) {
            case TEAM -> new TeamKind();
            case PLANNING + "baseline-start", PLANNING + "baseline-end" -> new DateKind();
            case PLANNING + "parent" -> deployment == Deployment.CLOUD ? new ShownKind("any", "") : new IssueKeyKind();
            case AGILE + "gh-epic-link" -> new IssueKeyKind();
            case AGILE + "gh-epic-label" -> new TextKind(false);
            case AGILE + "gh-sprint" -> new SprintKind();
            case AGILE + "jsw-story-points" -> new NumberKind();
            case AGILE + "gh-lexo-rank",
                    "com.atlassian.jira.plugins.jira-development-integration-plugin:devsummarycf" ->
                new ShownKind("any", "");
            default -> throw unknown(typeKey);
        };
    }

    private static FieldKind own(String type) {
        return switch (type) {
            case "textfield" -> new TextKind(false);
            case "url" -> new TextKind(true);
            case "textarea" -> new RichTextKind();
            case "float" -> new NumberKind();
            case "select", "radiobuttons" -> new OptionKind();
            case "multiselect", "multicheckboxes" -> new ListKind(new OptionKind(), "option");
            case "cascadingselect" -> new CascadeKind();
            case "datepicker" -> new DateKind();
            case "datetime" -> new DateTimeKind();
            case "userpicker" -> new UserKind();
            case "multiuserpicker" -> new ListKind(new UserKind(), "user");
            case "labels" -> new LabelsKind();
            case "version" -> new ChoiceKind(ChoiceKind.Of.VERSION);
            case "multiversion" -> new ListKind(new ChoiceKind(ChoiceKind.Of.VERSION), "version");
            case "atlassian-team" -> new TeamKind();
            default -> throw unknown(OWN + type);
        };
    }

    private static IllegalArgumentException unknown(String typeKey) {
        return new IllegalArgumentException("There is no custom field type '" + typeKey + "'");
    }
}
