package bactrian.jirasim.text;

import bactrian.jirasim.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Keeps a string written through v2 as an ADF document: paragraphs and line breaks, no more. */
public final class WikiToAdf {

    private WikiToAdf() {}

    /** A document of one paragraph for each block of text between empty lines. */
    public static JsonNode read(String wiki) {
        ArrayNode paragraphs = Json.array();
        for (String block : wiki.replace("\r\n", "\n").split("\n{2,}")) {
            if (!block.isBlank()) {
                paragraphs.add(paragraph(block.strip()));
            }
        }
        ObjectNode document = Json.object().put("type", "doc").put("version", 1);
        return document.set("content", paragraphs);
    }

    private static ObjectNode paragraph(String block) {
        ArrayNode content = Json.array();
        for (String line : block.split("\n")) {
            if (!content.isEmpty()) {
                content.addObject().put("type", "hardBreak");
            }
            if (!line.isEmpty()) {
                content.addObject().put("type", "text").put("text", line);
            }
        }
        return Json.object().put("type", "paragraph").set("content", content);
    }
}
