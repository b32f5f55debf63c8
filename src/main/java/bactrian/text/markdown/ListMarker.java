package bactrian.text.markdown;

import bactrian.text.model.NodeType;

/** The signs before list items. Two lists that follow each other take different ones, or they would be one list. */
enum ListMarker {
    FIRST("-", "."),
    SECOND("*", ")");

    private final String bullet;
    private final String afterNumber;

    ListMarker(String bullet, String afterNumber) {
        this.bullet = bullet;
        this.afterNumber = afterNumber;
    }

    String bullet() {
        return bullet;
    }

    String number(int number) {
        return number + afterNumber;
    }

    ListMarker other() {
        return this == FIRST ? SECOND : FIRST;
    }

    /** Whether a block after another would be read as one list with it, given the same signs. */
    static boolean follows(NodeType before, NodeType block) {
        return bullets(before) && bullets(block) || before == NodeType.ORDERED_LIST && block == NodeType.ORDERED_LIST;
    }

    private static boolean bullets(NodeType type) {
        return type == NodeType.BULLET_LIST || type == NodeType.TASK_LIST || type == NodeType.DECISION_LIST;
    }
}
