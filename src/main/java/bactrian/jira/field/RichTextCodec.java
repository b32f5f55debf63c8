package bactrian.jira.field;

import bactrian.field.Value;
import bactrian.jira.Deployment;
import bactrian.text.RichText;
import com.fasterxml.jackson.databind.JsonNode;

/** Rich text: ADF is read and written on Cloud, wiki markup on Data Center and read in every webhook. */
record RichTextCodec(Deployment deployment) implements FieldCodec {
    @Override
    public Value decode(JsonNode json) {
        String markdown = JiraFieldCodec.read(json).toMarkdown();
        return markdown.isEmpty() ? Value.EMPTY : new Value.RichText(markdown);
    }

    /** Blocks that the portfolio's Markdown has no words for, and that were not edited there, stay as they are. */
    @Override
    public JsonNode encode(Value value, Target target) {
        String markdown = ((Value.RichText) value).markdown();
        boolean blank = target.current().isMissingNode() || target.current().isNull();
        RichText current = blank ? RichText.EMPTY : JiraFieldCodec.read(target.current());
        String fitting =
                target.limit().fit(markdown, text -> merged(current, text).toWiki());
        RichText text = merged(current, fitting);
        return deployment == Deployment.CLOUD ? text.toAdf() : JSON.textNode(text.toWiki());
    }

    private static RichText merged(RichText current, String markdown) {
        return current.isEmpty() ? RichText.fromMarkdown(markdown) : current.merge(current.toMarkdown(), markdown);
    }
}
