package bactrian.jirasim.control;

import bactrian.jirasim.Json;
import bactrian.jirasim.site.Directory;
import bactrian.jirasim.site.Named;
import bactrian.jirasim.site.Site;
import bactrian.jirasim.site.Transition;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** {@code /control/transitions}: replaces the workflow. */
public final class WorkflowSwitch {

    private final Site site;
    private final List<Transition> original;

    /** Resets to the workflow that the site has now. */
    public WorkflowSwitch(Site site) {
        this.site = site;
        this.original = site.vocabulary().transitions().all();
    }

    /** Adds the switch. */
    public void addTo(ControlApi control) {
        control.add("transitions", new ControlApi.Switch(this::set, rest -> shown(), () -> replace(original)));
    }

    private JsonNode set(ObjectNode body) {
        replace(StreamSupport.stream(body.path("transitions").spliterator(), false)
                .map(this::read)
                .toList());
        return shown();
    }

    private void replace(List<Transition> transitions) {
        Directory<Transition> workflow = site.vocabulary().transitions();
        workflow.all().forEach(transition -> workflow.remove(transition.id()));
        transitions.forEach(workflow::put);
    }

    private Transition read(JsonNode json) {
        Directory<? extends Named> statuses = site.vocabulary().statuses();
        return new Transition(
                json.path("id").asText(),
                json.path("name").asText(),
                new HashSet<>(ids(statuses, json.path("from"))),
                statuses.get(json.path("to").asText()).id(),
                ids(site.fields(), json.path("screen")),
                new HashSet<>(ids(site.fields(), json.path("required"))),
                Json.texts(json.path("onlyFor")).stream()
                        .map(account -> site.accounts().get(account).id())
                        .collect(Collectors.toSet()));
    }

    private static List<String> ids(Directory<? extends Named> directory, JsonNode names) {
        return Json.texts(names).stream().map(name -> directory.get(name).id()).toList();
    }

    private JsonNode shown() {
        return Json.object()
                .set("transitions", Json.of(site.vocabulary().transitions().all()));
    }
}
