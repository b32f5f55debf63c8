package bactrian.jirasim.rest;

import bactrian.jirasim.field.RichTextKind;
import bactrian.jirasim.site.FieldRefusal;
import bactrian.jirasim.site.Issue;
import bactrian.jirasim.site.Site;
import bactrian.jirasim.site.Writing;
import com.fasterxml.jackson.databind.JsonNode;

/** Reads the body of a comment, which is rich text like a description. */
final class CommentBody {

    private CommentBody() {}

    static JsonNode of(Call call) {
        JsonNode body = call.body().path("body");
        Site site = call.site();
        try {
            Issue issue = call.issue("issue");
            return new RichTextKind()
                    .accept(
                            body,
                            new Writing(
                                    site,
                                    call.api(),
                                    call.account(),
                                    site.fields().get("description"),
                                    issue.project(),
                                    issue.type()));
        } catch (FieldRefusal refusal) {
            throw JiraError.field(400, "comment", "Comment body is not valid!");
        }
    }
}
