package bactrian.jirasim;

import com.fasterxml.jackson.databind.JsonNode;

/** JSON written with single quotes, for tests. */
record JsonNodes(String text) {

    JsonNode json() {
        return Json.parse(text.replace('\'', '"'));
    }
}
