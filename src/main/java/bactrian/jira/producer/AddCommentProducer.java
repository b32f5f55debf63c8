package bactrian.jira.producer;

import bactrian.jira.JiraClient;
import bactrian.jira.JiraRestEndpoint;

/** {@code jira-rest:addComment}: adds the comment in the body. */
public final class AddCommentProducer extends JiraRestProducer {

    /** A producer of this endpoint. */
    public AddCommentProducer(JiraRestEndpoint endpoint) {
        super(endpoint);
    }

    @Override
    void call(JiraClient client, JiraMessage message) {
        message.answer(client.issues().addComment(message.issue(), message.object("a JSON object {body: …}")));
    }
}
