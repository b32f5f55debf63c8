package bactrian.console.suggest;

import bactrian.field.Direction;
import bactrian.field.FieldType;

/**
 * A row of the table of key and additional fields.
 *
 * @param portfolioField the portfolio field's name
 * @param kind whether an initiative or outcome is of little use without it
 * @param jiraName what the field is called in Jira by default
 * @param schema the system field, or the key of its custom type, that tells it apart; empty where the name does
 * @param type what it amounts to
 */
record KeyField(String portfolioField, Kind kind, String jiraName, String schema, FieldType type) {
    /** The two halves of the table. */
    enum Kind {
        KEY,
        ADDITIONAL
    }

    /** Both, except what is made here. */
    Direction direction() {
        return type == FieldType.URL ? Direction.WRITE : Direction.BOTH;
    }

    /** What an administrator chooses in Jira to make it. */
    String typeInJira() {
        return switch (type) {
            case SELECT -> "Select List (single choice)";
            case DATE -> "Date Picker";
            case USER -> "User Picker (single user)";
            case URL -> "URL Field";
            case TEAM -> "Team";
            case RICH_TEXT -> "Paragraph";
            default -> type.title();
        };
    }
}
