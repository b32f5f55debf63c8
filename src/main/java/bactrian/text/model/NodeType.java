package bactrian.text.model;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The kinds of node in ADF (facts: {@code full.json} of @atlaskit/adf-schema). */
public enum NodeType {
    DOC("doc", Place.ROOT),
    PARAGRAPH("paragraph", Place.BLOCK),
    HEADING("heading", Place.BLOCK),
    BULLET_LIST("bulletList", Place.BLOCK),
    ORDERED_LIST("orderedList", Place.BLOCK),
    BLOCKQUOTE("blockquote", Place.BLOCK),
    CODE_BLOCK("codeBlock", Place.BLOCK),
    RULE("rule", Place.BLOCK),
    PANEL("panel", Place.BLOCK),
    TABLE("table", Place.BLOCK),
    TASK_LIST("taskList", Place.BLOCK),
    DECISION_LIST("decisionList", Place.BLOCK),
    MEDIA_SINGLE("mediaSingle", Place.BLOCK),
    MEDIA_GROUP("mediaGroup", Place.BLOCK),
    EXPAND("expand", Place.BLOCK),
    NESTED_EXPAND("nestedExpand", Place.BLOCK),
    LAYOUT_SECTION("layoutSection", Place.BLOCK),
    BLOCK_CARD("blockCard", Place.BLOCK),
    EMBED_CARD("embedCard", Place.BLOCK),
    EXTENSION("extension", Place.BLOCK),
    BODIED_EXTENSION("bodiedExtension", Place.BLOCK),
    SYNC_BLOCK("syncBlock", Place.BLOCK),
    BODIED_SYNC_BLOCK("bodiedSyncBlock", Place.BLOCK),
    LIST_ITEM("listItem", Place.PART),
    TASK_ITEM("taskItem", Place.PART),
    BLOCK_TASK_ITEM("blockTaskItem", Place.PART),
    DECISION_ITEM("decisionItem", Place.PART),
    TABLE_ROW("tableRow", Place.PART),
    TABLE_CELL("tableCell", Place.PART),
    TABLE_HEADER("tableHeader", Place.PART),
    LAYOUT_COLUMN("layoutColumn", Place.PART),
    MEDIA("media", Place.PART),
    CAPTION("caption", Place.PART),
    TEXT("text", Place.INLINE),
    HARD_BREAK("hardBreak", Place.INLINE),
    MENTION("mention", Place.INLINE),
    EMOJI("emoji", Place.INLINE),
    DATE("date", Place.INLINE),
    STATUS("status", Place.INLINE),
    PLACEHOLDER("placeholder", Place.INLINE),
    INLINE_CARD("inlineCard", Place.INLINE),
    INLINE_EXTENSION("inlineExtension", Place.INLINE),
    MEDIA_INLINE("mediaInline", Place.INLINE),
    /** What this version does not know. */
    UNKNOWN("", Place.ANYWHERE);

    /** Where nodes of a kind live. */
    public enum Place {
        ROOT,
        BLOCK,
        /** Inside one kind of block only: list items, rows, cells ... */
        PART,
        INLINE,
        ANYWHERE
    }

    private static final Map<String, NodeType> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(NodeType::adfName, Function.identity()));

    private final String adfName;
    private final Place place;

    NodeType(String adfName, Place place) {
        this.adfName = adfName;
        this.place = place;
    }

    /** Its name in ADF. */
    public String adfName() {
        return adfName;
    }

    /** Whether it stands among text. */
    public boolean inline() {
        return place == Place.INLINE;
    }

    /** Whether it stands among paragraphs. */
    public boolean block() {
        return place == Place.BLOCK;
    }

    /** The kind of that name in ADF, or {@link #UNKNOWN}. */
    public static NodeType of(String adfName) {
        return BY_NAME.getOrDefault(adfName, UNKNOWN);
    }
}
