package bactrian.console.bulk;

import bactrian.console.bulk.BulkProgress.Phase;
import bactrian.console.bulk.BulkProgress.Row;
import bactrian.console.links.FieldPairs;
import bactrian.field.Side;
import bactrian.inbox.EventKind;
import bactrian.inbox.Inbox;
import bactrian.inbox.NewEvent;
import bactrian.inbox.Subject;
import bactrian.integration.Bases;
import bactrian.integration.Integration;
import bactrian.integration.Integrations;
import bactrian.integration.Links;
import bactrian.integration.Mapping;
import bactrian.integration.Mappings;
import bactrian.jira.JiraClients;
import bactrian.jira.JiraException;
import bactrian.portfolio.Items;
import bactrian.store.Store;
import bactrian.write.Translation;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.apache.camel.Body;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries a bulk job on, a page at a time. It makes nothing itself: each subject is handed to the inbox, in the transaction
 * that moves the cursor, so that a crash at any instant repeats and loses none; no more are handed over than the sync
 * keeps up with, so that other events do not wait behind them.
 */
public final class BulkCreate {
    private static final Logger LOG = LoggerFactory.getLogger(BulkCreate.class);
    private static final int PAGES = 10;

    private final Store store;
    private final BulkJobs jobs;
    private final Integrations integrations;
    private final Links links;
    private final Items items;
    private final Inbox inbox;
    private final IssuePages pages;
    private final BulkMatch match;
    private final int backlog;

    /** With {@code bactrian.bulk.backlog}, the most subjects that wait at a time. */
    public BulkCreate(
            Store store,
            BulkJobs jobs,
            Integrations integrations,
            Mappings mappings,
            Links links,
            Bases bases,
            Items items,
            Inbox inbox,
            JiraClients clients,
            Translation translation,
            int backlog) {
        this.store = store;
        this.jobs = jobs;
        this.integrations = integrations;
        this.links = links;
        this.items = items;
        this.inbox = inbox;
        this.pages = new IssuePages(mappings, clients);
        this.match = new BulkMatch(links, bases, items, inbox, translation, new FieldPairs(translation));
        this.backlog = backlog;
    }

    /** Carries a job on, unless somebody else does. */
    public void step(@Body long id) {
        Optional<BulkJob> taken = jobs.take(id);
        if (taken.isEmpty()) {
            return;
        }
        try {
            carryOn(taken.get());
        } catch (JiraException e) {
            failed(taken.get(), e);
        } finally {
            jobs.release(id);
        }
    }

    private void failed(BulkJob job, JiraException e) {
        boolean passing = e.status() == 0 || e.status() == 429 || e.status() >= 500;
        if (passing) {
            LOG.warn("Bulk job {} goes on later: {}", job.id(), e.getMessage());
        } else {
            jobs.change(job.id(), BulkJob.State.RUNNING, BulkJob.State.FAILED, e.getMessage());
        }
    }

    private void carryOn(BulkJob job) {
        BulkJob current = job;
        for (int page = 0; page < PAGES && current.progress().phase() != Phase.FINISH; page++) {
            if (waiting(current) >= backlog) {
                return;
            }
            current = page(current);
        }
        if (current.progress().phase() == Phase.FINISH && waiting(current) == 0) {
            jobs.change(job.id(), BulkJob.State.RUNNING, BulkJob.State.DONE, "");
        }
    }

    private int waiting(BulkJob job) {
        return job.request().dryRun() ? 0 : jobs.results(job).getOrDefault("waiting", 0);
    }

    private BulkJob page(BulkJob job) {
        Integration integration = integrations.get(job.integration());
        boolean ofItems =
                job.progress().phase() == Phase.CREATE && job.request().direction() == Side.JIRA;
        return ofItems ? itemPage(job, integration) : issuePage(job, integration);
    }

    private BulkJob itemPage(BulkJob job, Integration integration) {
        String cursor = job.progress().cursor();
        List<Long> page = links.unlinkedItems(
                job.request().itemType(), integration.id(), cursor.isEmpty() ? 0 : Long.parseLong(cursor));
        return store.inTransaction(handle -> {
            BulkProgress progress = job.progress();
            for (long item : page) {
                if (!progress.joined().contains(Subject.item(item).key())) {
                    progress = progress.with(new Row("", String.valueOf(item), "create", ""));
                    handOver(handle, job, Subject.item(item));
                }
            }
            return advanced(
                    handle,
                    job,
                    page.isEmpty()
                            ? progress.in(Phase.FINISH)
                            : progress.at(String.valueOf(page.get(page.size() - 1))));
        });
    }

    private BulkJob issuePage(BulkJob job, Integration integration) {
        IssuePages.Page page =
                pages.read(integration, job.request(), job.progress().cursor());
        return store.inTransaction(handle -> {
            BulkProgress progress = job.progress();
            for (JsonNode issue : page.issues()) {
                progress = ofIssue(handle, job.with(progress), integration, issue);
            }
            Phase after = job.progress().phase() == Phase.MATCH ? Phase.CREATE : Phase.FINISH;
            return advanced(
                    handle,
                    job,
                    page.next().isEmpty()
                            ? progress.in(after)
                            : progress.at(page.next().get()));
        });
    }

    private BulkProgress ofIssue(Handle handle, BulkJob job, Integration integration, JsonNode issue) {
        BulkProgress progress = job.progress();
        Subject subject = Subject.issue(integration.site(), issue.path("id").asText());
        if (progress.phase() == Phase.MATCH) {
            Optional<Row> row = mapping(job, integration, issue)
                    .flatMap(mapping -> match.match(handle, job, integration, mapping, issue));
            return row.map(found -> matched(job, progress.with(found), subject, found))
                    .orElse(progress);
        }
        boolean done = links.find(handle, subject).isPresent()
                || progress.joined().contains(subject.key())
                || jobs.handedOver(handle, job, subject);
        if (done) {
            return progress;
        }
        handOver(handle, job, subject);
        return progress.with(new Row(issue.path("key").asText(), "", "create", ""));
    }

    private static BulkProgress matched(BulkJob job, BulkProgress progress, Subject issue, Row row) {
        boolean joins = job.request().dryRun() && row.action().equals("link");
        return joins
                ? progress.joining(
                        issue.key(), Subject.item(Long.parseLong(row.itemId())).key())
                : progress;
    }

    private Optional<Mapping> mapping(BulkJob job, Integration integration, JsonNode issue) {
        String type = issue.path("fields").path("issuetype").path("id").asText();
        return pages.mappings(integration, job.request()).stream()
                .filter(mapping -> mapping.issueTypeId().equals(type))
                .findFirst();
    }

    private void handOver(Handle handle, BulkJob job, Subject subject) {
        if (!job.request().dryRun()) {
            if (subject.isItem()) {
                items.place(handle, Long.parseLong(subject.id()), job.integration());
            }
            inbox.append(
                    handle, new NewEvent(job.integration(), subject, EventKind.BULK, job.mark() + subject.key(), "{}"));
        }
    }

    private BulkJob advanced(Handle handle, BulkJob job, BulkProgress progress) {
        BulkJob further = job.with(progress);
        jobs.advance(handle, further);
        return further;
    }
}
