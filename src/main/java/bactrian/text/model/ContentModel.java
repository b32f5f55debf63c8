package bactrian.text.model;

import static bactrian.text.model.NodeType.*;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What may stand inside what in ADF, after Atlassian's schema ({@code full.json}). An {@link Unknown} may stand anywhere
 * but in a code block, since nobody can tell.
 */
public final class ContentModel {
    private static final Set<NodeType> ITEM =
            EnumSet.of(PARAGRAPH, BULLET_LIST, ORDERED_LIST, TASK_LIST, MEDIA_SINGLE, CODE_BLOCK, EXTENSION);
    private static final Set<NodeType> QUOTE =
            EnumSet.of(PARAGRAPH, BULLET_LIST, ORDERED_LIST, CODE_BLOCK, MEDIA_SINGLE, MEDIA_GROUP, EXTENSION);
    private static final Set<NodeType> PANEL_BODY = plus(QUOTE, HEADING, BLOCK_CARD, TASK_LIST, RULE, DECISION_LIST);
    private static final Set<NodeType> NESTED_BODY =
            plus(QUOTE, HEADING, TASK_LIST, DECISION_LIST, RULE, PANEL, BLOCKQUOTE);
    private static final Set<NodeType> CELL = plus(NESTED_BODY, BLOCK_CARD, EMBED_CARD, NESTED_EXPAND);
    private static final Set<NodeType> EXTENSION_BODY = plus(NESTED_BODY, BLOCK_CARD, EMBED_CARD, TABLE);
    private static final Set<NodeType> EXPAND_BODY = plus(EXTENSION_BODY, NESTED_EXPAND);
    private static final Set<NodeType> COLUMN = plus(EXTENSION_BODY, EXPAND, BODIED_EXTENSION);
    private static final Set<NodeType> SYNCED = minus(plus(COLUMN, LAYOUT_SECTION), EXTENSION, BODIED_EXTENSION);
    private static final Set<NodeType> ROOT = plus(COLUMN, LAYOUT_SECTION, SYNC_BLOCK, BODIED_SYNC_BLOCK);
    private static final Set<NodeType> CAPTION_TEXT =
            EnumSet.of(TEXT, HARD_BREAK, MENTION, EMOJI, DATE, PLACEHOLDER, INLINE_CARD, STATUS);
    private static final Set<NodeType> INLINE = plus(CAPTION_TEXT, INLINE_EXTENSION, MEDIA_INLINE);

    private static final Map<NodeType, Set<NodeType>> ALLOWED = allowed();

    private ContentModel() {}

    /** Whether a node of one kind may be a child of one of another. */
    public static boolean allows(NodeType parent, NodeType child) {
        return child == UNKNOWN ? parent != CODE_BLOCK : allowedIn(parent).contains(child);
    }

    /** Whether its children are paragraphs and other blocks, and there must be one at least. */
    public static boolean holdsBlocks(NodeType parent) {
        return allowedIn(parent).contains(PARAGRAPH);
    }

    /** Whether its children stand among text. */
    public static boolean holdsInlines(NodeType parent) {
        return allowedIn(parent).contains(TEXT);
    }

    private static Set<NodeType> allowedIn(NodeType parent) {
        return ALLOWED.getOrDefault(parent, Set.of());
    }

    private static Map<NodeType, Set<NodeType>> allowed() {
        Map<NodeType, Set<NodeType>> allowed = new EnumMap<>(NodeType.class);
        allowed.put(DOC, ROOT);
        allowed.put(LAYOUT_COLUMN, COLUMN);
        allowed.put(BODIED_SYNC_BLOCK, SYNCED);
        allowed.put(BODIED_EXTENSION, EXTENSION_BODY);
        allowed.put(EXPAND, EXPAND_BODY);
        allowed.put(NESTED_EXPAND, NESTED_BODY);
        allowed.put(PANEL, PANEL_BODY);
        allowed.put(BLOCKQUOTE, QUOTE);
        allowed.put(LIST_ITEM, ITEM);
        allowed.put(TABLE_CELL, CELL);
        allowed.put(TABLE_HEADER, CELL);
        allowed.put(BLOCK_TASK_ITEM, EnumSet.of(PARAGRAPH, EXTENSION));
        allowed.put(BULLET_LIST, EnumSet.of(LIST_ITEM));
        allowed.put(ORDERED_LIST, EnumSet.of(LIST_ITEM));
        allowed.put(TASK_LIST, EnumSet.of(TASK_ITEM, TASK_LIST, BLOCK_TASK_ITEM));
        allowed.put(DECISION_LIST, EnumSet.of(DECISION_ITEM));
        allowed.put(TABLE, EnumSet.of(TABLE_ROW));
        allowed.put(TABLE_ROW, EnumSet.of(TABLE_CELL, TABLE_HEADER));
        allowed.put(LAYOUT_SECTION, EnumSet.of(LAYOUT_COLUMN));
        allowed.put(MEDIA_GROUP, EnumSet.of(MEDIA));
        allowed.put(MEDIA_SINGLE, EnumSet.of(MEDIA, CAPTION));
        allowed.put(CODE_BLOCK, EnumSet.of(TEXT));
        allowed.put(CAPTION, CAPTION_TEXT);
        for (NodeType type : EnumSet.of(PARAGRAPH, HEADING, TASK_ITEM, DECISION_ITEM)) {
            allowed.put(type, INLINE);
        }
        return allowed;
    }

    private static Set<NodeType> plus(Set<NodeType> some, NodeType... more) {
        EnumSet<NodeType> all = EnumSet.copyOf(some);
        all.addAll(Set.of(more));
        return all;
    }

    private static Set<NodeType> minus(Set<NodeType> some, NodeType... less) {
        EnumSet<NodeType> rest = EnumSet.copyOf(some);
        rest.removeAll(Set.of(less));
        return rest;
    }
}
