package bactrian.console.bulk;

import bactrian.console.access.Gate;
import bactrian.field.InvalidInputException;
import bactrian.integration.Integrations;
import bactrian.integration.Mappings;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.apache.camel.Body;
import org.apache.camel.Header;

/** Bulk jobs as the API starts, shows, stops and resumes them. */
public final class BulkJobsApi {
    private final BulkJobs jobs;
    private final Integrations integrations;
    private final Mappings mappings;
    private final ObjectMapper mapper;

    /** Stores jobs; a route carries them on. */
    public BulkJobsApi(BulkJobs jobs, Integrations integrations, Mappings mappings, ObjectMapper mapper) {
        this.jobs = jobs;
        this.integrations = integrations;
        this.mappings = mappings;
        this.mapper = mapper;
    }

    /** Starts a job of {@code {itemType, direction, filter?, matchBy?, fill?, dryRun?}}. */
    public ObjectNode start(@Header("id") long id, @Header(Gate.ACCOUNT) String account, @Body JsonNode request) {
        integrations.get(id);
        return view(jobs.add(id, BulkRequest.read(request, mappings.all(id)), account));
    }

    /** A job and how far it has come. */
    public ObjectNode get(@Header("id") long id) {
        return view(jobs.get(id));
    }

    /** Stops a running job; what it has handed over still ends. */
    public ObjectNode stop(@Header("id") long id) {
        return change(id, BulkJob.State.RUNNING, BulkJob.State.STOPPED);
    }

    /** Has a stopped or failed job go on from where it was. */
    public ObjectNode resume(@Header("id") long id) {
        BulkJob.State before = jobs.get(id).state();
        return change(id, before == BulkJob.State.FAILED ? before : BulkJob.State.STOPPED, BulkJob.State.RUNNING);
    }

    private ObjectNode change(long id, BulkJob.State before, BulkJob.State after) {
        BulkJob job = jobs.get(id);
        if (job.state() != after && !jobs.change(id, before, after, "")) {
            throw new InvalidInputException("state", "The job is " + job.state().id() + ".");
        }
        return get(id);
    }

    private ObjectNode view(BulkJob job) {
        BulkRequest request = job.request();
        ObjectNode view = mapper.createObjectNode()
                .put("id", String.valueOf(job.id()))
                .put("integration", String.valueOf(job.integration()))
                .put("kind", "bulk-create")
                .put("itemType", request.itemType().id())
                .put("direction", request.direction().id())
                .put("filter", request.filter())
                .put("matchBy", request.matchBy())
                .put("fill", request.fill().id())
                .put("dryRun", request.dryRun())
                .put("state", job.state().id())
                .put("reason", job.reason())
                .put("phase", job.progress().phase().name().toLowerCase(Locale.ROOT))
                .put("startedBy", job.startedBy())
                .put("createdAt", job.createdAt().toString())
                .put("updatedAt", job.updatedAt().toString());
        view.set("counts", mapper.valueToTree(job.progress().counts()));
        view.set("results", mapper.valueToTree(jobs.results(job)));
        view.set("rows", mapper.valueToTree(job.progress().rows()));
        return view;
    }
}
