package bactrian.jql.parse;

import bactrian.jql.tree.JqlQuery;
import java.util.List;

/** What became of a text: a query, or the faults that kept it from being one. */
public sealed interface ParseResult {

    /**
     * The query.
     *
     * @throws JqlException if the text was rejected
     */
    JqlQuery query();

    /** What is wrong; none if the text was accepted. */
    List<JqlFault> faults();

    /** What the author may want to know; none if the text was rejected. */
    List<Notice> notices();

    /** The text is JQL. */
    record Accepted(JqlQuery query, List<Notice> notices) implements ParseResult {

        public Accepted {
            notices = List.copyOf(notices);
        }

        @Override
        public List<JqlFault> faults() {
            return List.of();
        }
    }

    /**
     * The text is not JQL.
     *
     * @param faults at least one, in the order of the text
     */
    record Rejected(List<JqlFault> faults) implements ParseResult {

        public Rejected {
            faults = List.copyOf(faults);
        }

        @Override
        public JqlQuery query() {
            throw new JqlException(faults);
        }

        @Override
        public List<Notice> notices() {
            return List.of();
        }
    }
}
