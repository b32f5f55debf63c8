package bactrian.jql.resolve;

import bactrian.jql.tree.Field;
import java.util.List;

/** Knows the ids of a site's projects, issue types, statuses, priorities, options and the like. */
@FunctionalInterface
public interface NameResolver {

    /**
     * What a value of a field stands for.
     *
     * @param field as the query names it
     * @param value a name, a key, or an id already
     */
    Answer resolve(Field field, String value);

    /**
     * A field by what no rename changes; as the query names it, if nothing better is known.
     *
     * @param field as the query names it
     */
    default Field field(Field field) {
        return field;
    }

    /** What a resolver answers. */
    sealed interface Answer {

        /** The values of this field stay as they are: texts, dates, numbers, users. */
        record Unchanged() implements Answer {}

        /**
         * The value's ids. Several, where Jira means all things of one name, as with issue types.
         *
         * @param ids at least one
         */
        record Ids(List<String> ids) implements Answer {

            /** @throws IllegalArgumentException if there is no id */
            public Ids {
                ids = List.copyOf(ids);
                if (ids.isEmpty()) {
                    throw new IllegalArgumentException("A name without ids is unknown.");
                }
            }
        }

        /**
         * The field has no such value.
         *
         * @param hint what to write instead, one sentence
         */
        record Unknown(String hint) implements Answer {}
    }
}
