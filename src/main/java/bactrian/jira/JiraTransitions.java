package bactrian.jira;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The workflow of single issues. Transition ids belong to a workflow: choose by the status they lead to. */
public final class JiraTransitions {

    private final JiraHttp http;

    JiraTransitions(JiraHttp http) {
        this.http = http;
    }

    /**
     * The transitions that are open now, with the fields of their screens: {@code {transitions: [{id, name, to, fields}]}}.
     * Without permission the list is empty, which is no error.
     */
    public JsonNode list(String issue) {
        return http.send(JiraRequest.get(path(issue)).with("expand", "transitions.fields"));
    }

    /**
     * Carries a transition out.
     *
     * @param changes {@code {fields?, update?}} for the transition's screen; an empty object for none
     */
    public void perform(String issue, String transitionId, ObjectNode changes) {
        ObjectNode body = changes.deepCopy();
        body.putObject("transition").put("id", transitionId);
        http.send(JiraRequest.post(path(issue), body));
    }

    private String path(String issue) {
        return http.api("issue", issue, "transitions");
    }
}
