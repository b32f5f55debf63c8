package bactrian.explain;

import bactrian.deadletter.DeadLetter;
import java.util.ArrayList;
import java.util.List;

/** What waits, died and last happened, in sentences. */
final class Sentences {
    private Sentences() {}

    static List<String> of(List<EventLine> events, List<DeadLetter> letters) {
        List<String> says = new ArrayList<>();
        letters.forEach(letter -> says.add(letter(letter)));
        events.stream().filter(EventLine::waits).forEach(event -> says.add(waiting(event)));
        events.stream().filter(event -> !event.waits()).findFirst().ifPresent(event -> says.add(last(event)));
        return says;
    }

    private static String letter(DeadLetter letter) {
        String what = letter.field().isEmpty() ? "The whole subject" : "Field \"" + letter.field() + "\"";
        String state = letter.state().equals("dead") ? " is a dead letter: " : " waits: ";
        return what + state + letter.reason() + (letter.advice().isEmpty() ? "" : " " + letter.advice());
    }

    private static String waiting(EventLine event) {
        String why = event.reason().isEmpty() ? "it is not carried out yet" : event.reason();
        return "Event " + event.id() + " (" + event.kind() + ", accepted " + event.acceptedAt() + ") waits: " + why
                + ".";
    }

    private static String last(EventLine event) {
        String reason = event.reason().isEmpty() ? "" : " " + event.reason();
        return "The last event (" + event.kind() + ", " + event.acceptedAt() + ") ended as " + event.result() + "."
                + reason;
    }
}
