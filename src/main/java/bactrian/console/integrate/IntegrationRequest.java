package bactrian.console.integrate;

import bactrian.field.InputFault;
import bactrian.field.InvalidInputException;
import bactrian.jira.Deployment;
import bactrian.jira.JiraAuth;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What an administrator sent to set an integration up, read and checked for form. */
public record IntegrationRequest(
        Deployment deployment, String name, URI jiraUrl, JiraAuth auth, String projectId, String webhookSecret) {

    /** Reads the request; throws with every fault of form at once. */
    public static IntegrationRequest read(JsonNode json) {
        List<InputFault> faults = new ArrayList<>();
        Optional<Deployment> deployment = Arrays.stream(Deployment.values())
                .filter(known -> known.id().equals(json.path("deployment").asText()))
                .findFirst();
        if (deployment.isEmpty()) {
            faults.add(new InputFault("deployment", "deployment must be cloud or data-center"));
        }
        for (String member : List.of("name", "jiraUrl", "apiToken", "projectId")) {
            if (json.path(member).asText("").isBlank()) {
                faults.add(new InputFault(member, member + " is required"));
            }
        }
        boolean bearer = json.path("auth")
                .asText(deployment.filter(Deployment.DATA_CENTER::equals).isPresent() ? "bearer" : "basic")
                .equals("bearer");
        String username = json.path("username").asText("");
        if (!bearer && username.isBlank()) {
            faults.add(new InputFault("username", "username (on Cloud the e-mail) is required with auth basic"));
        }
        Optional<URI> url = url(json.path("jiraUrl").asText(""), faults);
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
        String token = json.path("apiToken").asText();
        return new IntegrationRequest(
                deployment.orElseThrow(),
                json.path("name").asText().strip(),
                url.orElseThrow(),
                auth(bearer, username, token),
                json.path("projectId").asText().strip(),
                json.path("webhookSecret").asText(""));
    }

    private static JiraAuth auth(boolean bearer, String username, String token) {
        try {
            return bearer ? new JiraAuth.Bearer(token) : new JiraAuth.Basic(username, token);
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException("apiToken", e.getMessage());
        }
    }

    private static Optional<URI> url(String text, List<InputFault> faults) {
        try {
            URI uri = URI.create(text.strip());
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (web && uri.getHost() != null) {
                return Optional.of(uri);
            }
        } catch (IllegalArgumentException e) {
            faults.add(new InputFault("jiraUrl", "jiraUrl is not a URL: " + e.getMessage()));
            return Optional.empty();
        }
        if (!text.isBlank()) {
            faults.add(new InputFault("jiraUrl", "jiraUrl must begin with https:// and name a host"));
        }
        return Optional.empty();
    }
}
