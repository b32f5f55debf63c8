package bactrian.console.bulk;

import bactrian.console.bulk.BulkProgress.Row;
import bactrian.console.links.FieldPairs;
import bactrian.console.links.Pair;
import bactrian.field.UnrepresentableException;
import bactrian.field.Value;
import bactrian.inbox.EventKind;
import bactrian.inbox.Inbox;
import bactrian.inbox.NewEvent;
import bactrian.inbox.Subject;
import bactrian.integration.Bases;
import bactrian.integration.FieldMapping;
import bactrian.integration.Integration;
import bactrian.integration.Link;
import bactrian.integration.Links;
import bactrian.integration.Mapping;
import bactrian.jira.field.JiraFieldCodec;
import bactrian.portfolio.Items;
import bactrian.write.NotYetException;
import bactrian.write.Translation;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Joins an issue with the one item that has the same value in the field that a bulk job matches by. */
final class BulkMatch {
    private final Links links;
    private final Bases bases;
    private final Items items;
    private final Inbox inbox;
    private final Translation translation;
    private final FieldPairs fieldPairs;

    BulkMatch(Links links, Bases bases, Items items, Inbox inbox, Translation translation, FieldPairs fieldPairs) {
        this.links = links;
        this.bases = bases;
        this.items = items;
        this.inbox = inbox;
        this.translation = translation;
        this.fieldPairs = fieldPairs;
    }

    /** What becomes of an issue, or empty if it is joined with nothing; a dry run only says so. */
    Optional<Row> match(Handle handle, BulkJob job, Integration integration, Mapping mapping, JsonNode issue) {
        String key = issue.path("key").asText();
        if (links.find(
                        handle,
                        Subject.issue(integration.site(), issue.path("id").asText()))
                .isPresent()) {
            return Optional.empty();
        }
        List<Long> found = value(job, integration, mapping, issue)
                .map(value -> candidates(handle, job, value))
                .orElse(List.of());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        if (found.size() > 1) {
            return Optional.of(new Row(
                    key,
                    "",
                    "ambiguous",
                    "Several items have the same " + job.request().matchBy() + ": link it by hand."));
        }
        if (!job.request().dryRun()) {
            join(
                    handle,
                    job,
                    new Pair(
                            integration,
                            mapping,
                            items.find(handle, found.get(0)).orElseThrow(),
                            issue));
        }
        return Optional.of(new Row(key, String.valueOf(found.get(0)), "link", ""));
    }

    /** A dry run leaves out what it would have joined by now. */
    private List<Long> candidates(Handle handle, BulkJob job, Value value) {
        BulkRequest request = job.request();
        return links.unlinkedItems(handle, request.itemType(), request.matchBy(), value).stream()
                .filter(item ->
                        !job.progress().joined().contains(Subject.item(item).key()))
                .toList();
    }

    private Optional<Value> value(BulkJob job, Integration integration, Mapping mapping, JsonNode issue) {
        Optional<FieldMapping> field = mapping.fields().stream()
                .filter(one -> one.portfolioField().equals(job.request().matchBy()))
                .findFirst();
        return field.flatMap(mapped -> {
            JsonNode raw = issue.path("fields").path(mapped.jiraField());
            Value jira = raw.isMissingNode()
                    ? Value.EMPTY
                    : new JiraFieldCodec(integration.deployment()).decode(mapped.jiraKind(), raw);
            return jira.equals(Value.EMPTY) ? Optional.empty() : said(integration, mapping, mapped, jira);
        });
    }

    private Optional<Value> said(Integration integration, Mapping mapping, FieldMapping field, Value jira) {
        try {
            return Optional.of(translation.toPortfolio(integration, mapping.itemType(), field, jira));
        } catch (UnrepresentableException | NotYetException noSuchValueHere) {
            return Optional.empty();
        }
    }

    private void join(Handle handle, BulkJob job, Pair pair) {
        Link link = links.add(
                handle,
                pair.mapping(),
                pair.integration().site(),
                pair.issue().path("id").asText(),
                pair.issue().path("key").asText(),
                pair.item().id());
        fieldPairs
                .of(pair)
                .forEach(field -> bases.put(
                        handle,
                        link,
                        field.field().id(),
                        field.base(job.request().fill()),
                        ""));
        inbox.append(
                handle,
                new NewEvent(
                        link.integration(),
                        link.issue(),
                        EventKind.LINK,
                        job.mark() + link.issue().key(),
                        "{}"));
    }
}
