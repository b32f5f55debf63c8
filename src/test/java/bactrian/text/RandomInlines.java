package bactrian.text;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.random.RandomGenerator;

/** Random inline content, valid by Atlassian's schema. */
final class RandomInlines {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> MARKS = List.of(
            "link", "strong", "em", "strike", "underline", "subsup", "textColor", "backgroundColor", "annotation");
    private static final List<String> NODES = List.of(
            "hardBreak",
            "mention",
            "emoji",
            "date",
            "placeholder",
            "inlineCard",
            "status",
            "inlineExtension",
            "mediaInline");
    private static final int CAPTION_NODES = 7;

    private final RandomGenerator random;
    private final RandomText texts;

    RandomInlines(RandomGenerator random) {
        this.random = random;
        texts = new RandomText(random);
    }

    /** Fills a paragraph or the like. */
    void fill(ObjectNode parent) {
        if (random.nextInt(8) > 0) {
            fill(parent, NODES.size());
        }
    }

    /** Fills a code block. */
    void fillCode(ObjectNode parent) {
        if (random.nextInt(8) > 0) {
            parent.putArray("content").addObject().put("type", "text").put("text", texts.text());
        }
    }

    ObjectNode caption() {
        ObjectNode caption = JSON.objectNode().put("type", "caption");
        fill(caption, CAPTION_NODES);
        return caption;
    }

    ObjectNode media() {
        ObjectNode media = JSON.objectNode().put("type", "media");
        ObjectNode attrs = media.putObject("attrs");
        if (random.nextInt(3) == 0) {
            attrs.put("type", "external").put("url", "https://example.com/a_b.png");
        } else {
            attrs.put("type", "file").put("id", id()).put("collection", random.nextBoolean() ? "" : "c-1");
        }
        if (random.nextBoolean()) {
            attrs.put("alt", "a [b]*.png").put("width", 200).put("height", 100);
        }
        if (random.nextInt(4) == 0) {
            ObjectNode border = media.putArray("marks").addObject().put("type", "border");
            border.putObject("attrs").put("size", 2).put("color", "#091e4224");
        }
        return media;
    }

    private String id() {
        return Integer.toHexString(random.nextInt());
    }

    private void fill(ObjectNode parent, int kinds) {
        ArrayNode content = parent.putArray("content");
        for (int i = random.nextInt(5); i >= 0; i--) {
            content.add(random.nextInt(3) > 0 ? text() : node(NODES.get(random.nextInt(kinds))));
        }
    }

    private ObjectNode text() {
        ObjectNode text = JSON.objectNode().put("type", "text").put("text", texts.text());
        ArrayNode marks = JSON.arrayNode();
        boolean code = random.nextInt(6) == 0;
        for (int i = random.nextInt(6); i > 2; i--) {
            String type = code ? List.of("link", "annotation").get(i % 2) : MARKS.get(random.nextInt(MARKS.size()));
            mark(marks, type);
        }
        if (code) {
            marks.addObject().put("type", "code");
        }
        if (!marks.isEmpty() || random.nextInt(10) == 0) {
            text.set("marks", marks);
        }
        return text;
    }

    private void mark(ArrayNode marks, String type) {
        for (int i = 0; i < marks.size(); i++) {
            if (marks.get(i).path("type").asText().equals(type)) {
                return;
            }
        }
        ObjectNode mark = marks.addObject().put("type", type);
        switch (type) {
            case "link" -> mark.putObject("attrs").put("href", "https://example.com/a_(b)?c=1&d=" + id());
            case "subsup" -> mark.putObject("attrs").put("type", random.nextBoolean() ? "sub" : "sup");
            case "textColor", "backgroundColor" -> mark.putObject("attrs").put("color", "#97A0af");
            case "annotation" -> mark.putObject("attrs").put("id", id()).put("annotationType", "inlineComment");
            default -> {}
        }
    }

    private ObjectNode node(String type) {
        ObjectNode node = JSON.objectNode().put("type", type);
        ObjectNode attrs = JSON.objectNode();
        switch (type) {
            case "mention" -> attrs.put("id", id()).put("text", "@Zoë [x]").put("accessLevel", "");
            case "emoji" -> attrs.put("shortName", ":tada:").put("id", "1f389").put("text", "🎉");
            case "date" -> attrs.put("timestamp", String.valueOf(random.nextInt(20000) * 86_400_000L));
            case "placeholder" -> attrs.put("text", "Type *here*");
            case "inlineCard" -> attrs.put("url", "https://example.com/browse/A_" + id());
            case "status" ->
                attrs.put("text", "In [progress]").put("color", "blue").put("style", "bold");
            case "inlineExtension" -> attrs.put("extensionKey", "key").put("extensionType", "com.example");
            case "mediaInline" -> attrs.put("type", "file").put("id", id()).put("collection", "c");
            default -> {}
        }
        if (!attrs.isEmpty()) {
            node.set("attrs", attrs);
        }
        return node;
    }
}
