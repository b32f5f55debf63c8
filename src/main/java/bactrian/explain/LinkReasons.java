package bactrian.explain;

import bactrian.field.Base;
import bactrian.field.Decision;
import bactrian.integration.Link;
import bactrian.integration.LinkState;
import bactrian.integration.Mapping;
import bactrian.reconcile.Tasks;
import bactrian.sync.Comparer;
import bactrian.sync.FieldState;
import bactrian.sync.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Why a linked pair is as it is. */
final class LinkReasons {
    private static final int NOT_FOUND = 404;

    private final Scope scope;
    private final Comparer comparer;

    LinkReasons(Scope scope, Comparer comparer) {
        this.scope = scope;
        this.comparer = comparer;
    }

    /** Each field with its three values, if both sides are known. */
    List<FieldLine> fields(Case found, Optional<Mapping> mapping) {
        boolean both = found.link().isPresent() && found.item().isPresent() && found.issueRead() && mapping.isPresent();
        return both
                ? comparer
                        .compare(Tasks.pair(
                                found.integration().orElseThrow(),
                                mapping.get(),
                                found.link().get(),
                                found.issue(),
                                found.item().get()))
                        .states()
                        .stream()
                        .map(LinkReasons::line)
                        .toList()
                : List.of();
    }

    private static FieldLine line(FieldState state) {
        return new FieldLine(
                state.field(),
                state.compared().base(),
                new Base(state.jira(), state.portfolio()),
                says(state.decision()));
    }

    private static String says(Decision decision) {
        if (decision instanceof Decision.Unchanged) {
            return "in sync";
        }
        if (decision instanceof Decision.Settle settle) {
            return "to be noted: " + settle.why();
        }
        if (decision instanceof Decision.Merge) {
            return "changed on both sides, in different blocks or decided: to be merged and written to both";
        }
        return decision instanceof Decision.Write write
                ? "to be written to " + write.target().title()
                : "changed on both sides: a conflict";
    }

    List<String> says(Case found, Optional<Mapping> mapping, List<FieldLine> fields) {
        Link link = found.link().orElseThrow();
        List<String> says = new ArrayList<>();
        String key = found.issue().path("key").asText(link.issueKey());
        says.add("Issue " + key + " and item " + link.itemId() + " are linked.");
        if (mapping.isEmpty()) {
            says.add("The mapping of this link was removed; nothing is synced until it is linked again.");
        } else if (found.item().isEmpty()) {
            says.add("The item is not there any more; the link ends when its event is carried out.");
        } else if (!found.issueRead()) {
            says.add(unread(found));
        } else {
            says.addAll(known(link, mapping.get(), found, fields));
        }
        return says;
    }

    private static String unread(Case found) {
        boolean gone =
                found.fault().filter(fault -> fault.status() == NOT_FOUND).isPresent();
        String why = found.fault().map(Throwable::getMessage).orElse("Jira was not asked.");
        return gone
                ? "Jira does not find the issue: deleted, or hidden from our account. It counts as deleted only when it"
                        + " is not found again and the project still answers. " + why
                : "The issue cannot be read. " + why;
    }

    private List<String> known(Link link, Mapping mapping, Case found, List<FieldLine> fields) {
        List<String> says = new ArrayList<>();
        boolean excluded = scope.excludes(found.integration().orElseThrow(), mapping, found.issue());
        if (excluded) {
            says.add("The filter does not match, so nothing is written: " + mapping.filter() + ".");
        } else if (link.state() == LinkState.OUT_OF_SCOPE) {
            says.add("The link is out of scope, but the filter matches again: it comes back with the next event.");
        }
        List<FieldLine> differing =
                fields.stream().filter(line -> !line.says().equals("in sync")).toList();
        if (differing.isEmpty()) {
            says.add("All " + fields.size() + " mapped fields are in sync.");
        }
        differing.forEach(line -> says.add(sentence(line)));
        return says;
    }

    private static String sentence(FieldLine line) {
        String base = line.base()
                .map(pair -> "\"" + pair.jira().display() + "\" and \""
                        + pair.portfolio().display() + "\"")
                .orElse("nothing yet");
        return "Field \"" + line.field().portfolioField() + "\": Jira holds \""
                + line.current().jira().display() + "\", the portfolio \""
                + line.current().portfolio().display() + "\", last settled were " + base + "; " + line.says() + ".";
    }
}
