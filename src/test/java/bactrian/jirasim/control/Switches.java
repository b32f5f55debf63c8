package bactrian.jirasim.control;

import bactrian.jirasim.Json;
import bactrian.jirasim.rest.WriteLimits;
import bactrian.jirasim.site.IssueType;
import bactrian.jirasim.site.Site;
import bactrian.jirasim.webhook.Nastiness;
import bactrian.jirasim.webhook.WebhookSender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The switches that change how the stand-in behaves: faults, webhooks, lag, clock, limits. */
public final class Switches {

    private final Site site;
    private final CallLog calls;
    private final Faults faults;
    private final WebhookSender webhooks;
    private final WriteLimits limits;

    /** For the parts of one stand-in. */
    public Switches(Site site, CallLog calls, Faults faults, WebhookSender webhooks, WriteLimits limits) {
        this.site = site;
        this.calls = calls;
        this.faults = faults;
        this.webhooks = webhooks;
        this.limits = limits;
    }

    /** Adds them all. */
    public void addTo(ControlApi control) {
        control.add(
                "calls",
                new ControlApi.Switch(
                        refused("calls are recorded, not set"), rest -> Json.of(calls.all()), calls::clear));
        control.add(
                "faults",
                new ControlApi.Switch(
                        body -> {
                            faults.add(Fault.of(body));
                            return Json.of(faults.waiting());
                        },
                        rest -> Json.of(faults.waiting()),
                        faults::clear));
        control.add("kill", new ControlApi.Switch(this::kill, rest -> Json.object(), faults::clear));
        control.add(
                "webhooks",
                new ControlApi.Switch(
                        body -> {
                            webhooks.nastiness(new Nastiness(body));
                            return webhooks.counts();
                        },
                        rest -> webhooks.counts(),
                        () -> webhooks.nastiness(new Nastiness(Json.object()))));
        control.add("search-lag", new ControlApi.Switch(this::searchLag, rest -> lag(), () -> site.issues()
                .searchLag(Duration.ZERO)));
        control.add("clock", new ControlApi.Switch(this::clock, rest -> clock(), () -> site.clock()
                .offset(Duration.ZERO)));
        control.add(
                "limits",
                new ControlApi.Switch(
                        body -> {
                            limits.on(body.path("perIssueWrites").asBoolean());
                            return Json.object().put("perIssueWrites", limits.on());
                        },
                        rest -> Json.object().put("perIssueWrites", limits.on()),
                        () -> limits.on(false)));
        control.add("screens", new ControlApi.Switch(this::screen, this::screen, () -> site.vocabulary()
                .types()
                .all()
                .forEach(type -> site.hideFields(type, Set.of()))));
    }

    private static Function<ObjectNode, JsonNode> refused(String why) {
        return body -> {
            throw new IllegalArgumentException(why);
        };
    }

    private JsonNode kill(ObjectNode body) {
        String when = body.path("when").asText();
        if (!List.of("before", "after").contains(when)
                || !body.hasNonNull("match")
                || !body.path("pid").canConvertToLong()) {
            throw new IllegalArgumentException("A kill needs 'match', 'when' (before or after) and 'pid'");
        }
        faults.add(new Faults.Kill(
                body.path("match").asText(),
                when.equals("after"),
                body.path("pid").asLong()));
        return body;
    }

    private JsonNode searchLag(ObjectNode body) {
        long ms = body.path("ms").asLong(body.path("lagMs").asLong(-1));
        if (ms < 0) {
            throw new IllegalArgumentException("The lag is {\"ms\": milliseconds}");
        }
        site.issues().searchLag(Duration.ofMillis(ms));
        return lag();
    }

    private ObjectNode lag() {
        return Json.object().put("ms", site.issues().searchLag().toMillis());
    }

    private JsonNode clock(ObjectNode body) {
        if (body.hasNonNull("now")) {
            site.clock()
                    .offset(Duration.between(
                            Instant.now(), Instant.parse(body.path("now").asText())));
        } else if (body.path("offsetMs").canConvertToLong()) {
            site.clock().offset(Duration.ofMillis(body.path("offsetMs").asLong()));
        } else {
            throw new IllegalArgumentException("The clock is {\"offsetMs\": milliseconds} or {\"now\": \"…Z\"}");
        }
        return clock();
    }

    private ObjectNode clock() {
        return Json.object()
                .put("now", site.clock().instant().toString())
                .put("offsetMs", site.clock().offset().toMillis());
    }

    private JsonNode screen(ObjectNode body) {
        IssueType type = site.vocabulary().types().get(body.path("path").asText());
        Set<String> hidden = new HashSet<>();
        for (String name : Json.texts(body.path("hidden"))) {
            hidden.add(site.fields().get(name).id());
        }
        site.hideFields(type, hidden);
        return screen(type.id());
    }

    private JsonNode screen(String typeName) {
        IssueType type = site.vocabulary().types().get(typeName);
        return Json.object().set("hidden", Json.strings(site.hiddenFields(type)));
    }
}
