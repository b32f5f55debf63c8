package bactrian.command;

/** A command was called wrongly or was refused; the message says why. */
final class CommandException extends RuntimeException {
    CommandException(String message) {
        super(message);
    }
}
