package bactrian.jql.match;

import bactrian.jql.tree.Field;

/** Reads the field that a clause names, or the entity property. */
@FunctionalInterface
interface FieldReader {

    FieldValue read(JqlIssue issue);

    static FieldReader of(Field field) {
        if (field.properties().isEmpty()) {
            String key = field.key();
            return issue -> issue.field(key);
        }
        if (field.properties().size() > 1) {
            return issue -> new FieldValue.Absent("an entity property has one key");
        }
        Field.Property property = field.properties().get(0);
        String joined = String.join("", property.path());
        String path = joined.startsWith(".") ? joined.substring(1) : joined;
        return issue -> issue.property(field.name(), property.key(), path);
    }
}
