package bactrian.jql.match;

import java.util.ArrayList;
import java.util.List;

/** A compiled clause. */
interface Condition {

    Decision decide(Scene scene);

    Explanation explain(Scene scene);

    /** Joins conditions by AND or by OR. */
    record Joined(String clause, Condition[] parts, Verdict decisive) implements Condition {

        @Override
        public Decision decide(Scene scene) {
            Decision undecided = null;
            for (Condition part : parts) {
                Decision decision = part.decide(scene);
                if (decision.verdict() == decisive) {
                    return decision;
                }
                undecided = undecided == null && decision.verdict() == Verdict.UNDECIDABLE ? decision : undecided;
            }
            if (undecided != null) {
                return undecided;
            }
            return decisive == Verdict.MATCHES ? Decision.DOES_NOT_MATCH : Decision.MATCHES;
        }

        @Override
        public Explanation explain(Scene scene) {
            List<Explanation> explained = new ArrayList<>();
            for (Condition part : parts) {
                explained.add(part.explain(scene));
            }
            return new Explanation(clause, decide(scene).verdict(), "", "", explained);
        }
    }

    /** Asks one field. */
    record Asked(String clause, FieldReader reader, FieldTest test) implements Condition {

        @Override
        public Decision decide(Scene scene) {
            Finding finding = test.test(reader.read(scene.issue()), scene);
            return switch (finding.verdict()) {
                case MATCHES -> Decision.MATCHES;
                case DOES_NOT_MATCH -> Decision.DOES_NOT_MATCH;
                case UNDECIDABLE -> new Decision(Verdict.UNDECIDABLE, clause, finding.reason());
            };
        }

        @Override
        public Explanation explain(Scene scene) {
            FieldValue seen = reader.read(scene.issue());
            Finding finding = test.test(seen, scene);
            return new Explanation(clause, finding.verdict(), seen.toString(), finding.reason(), List.of());
        }
    }
}
