package bactrian.portfolio;

/** The item was changed by someone else since it was read: read it again and decide afresh. */
public final class StaleItemException extends RuntimeException {
    StaleItemException(long itemId) {
        super("Item " + itemId + " was changed meanwhile; it is looked at again.");
    }
}
