package bactrian.write;

import bactrian.integration.Integration;
import bactrian.integration.Mapping;
import bactrian.portfolio.Item;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * All field writes of one link, on their way through the write routes; immutable.
 *
 * @param issueId the issue's numeric id, empty while it is not made yet
 * @param item the item, or empty while it is not made yet
 */
public record WriteSet(
        Integration integration, Mapping mapping, String issueId, Optional<Item> item, List<FieldWrite> writes) {
    /** Copies what it is given. */
    public WriteSet {
        writes = List.copyOf(writes);
    }

    /** The same set with other writes. */
    public WriteSet with(List<FieldWrite> others) {
        return new WriteSet(integration, mapping, issueId, item, others);
    }

    /** The same set with each write replaced. */
    public WriteSet map(UnaryOperator<FieldWrite> change) {
        return with(writes.stream().map(change).toList());
    }

    /** Ends every write that the condition holds for. */
    public WriteSet end(Predicate<FieldWrite> which, WriteResult result) {
        return map(write -> which.test(write)
                ? new FieldWrite.Ended(write.change(), result, write.change().before())
                : write);
    }

    /** Ends every write of the edit as written. */
    public WriteSet acceptEdit() {
        return map(write -> write instanceof FieldWrite.ForEdit sent
                ? new FieldWrite.Ended(sent.change(), new WriteResult.Written(), sent.value())
                : write);
    }

    /** The writes of one stage. */
    public <T extends FieldWrite> Stream<T> of(Class<T> stage) {
        return writes.stream().filter(stage::isInstance).map(stage::cast);
    }

    /** Whether an edit of the issue is to be sent. */
    public boolean hasEdit() {
        return of(FieldWrite.ForEdit.class).findAny().isPresent();
    }

    /** Whether the issue's status is to be changed. */
    public boolean hasTransition() {
        return of(FieldWrite.ForTransition.class).findAny().isPresent();
    }

    /** Whether the item is to be written. */
    public boolean hasItemValues() {
        return of(FieldWrite.ForItem.class).findAny().isPresent();
    }

    /** The fields of an edit, by Jira's field id. */
    public ObjectNode editFields() {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        of(FieldWrite.ForEdit.class)
                .forEach(write -> fields.set(write.change().field().jiraField(), write.json()));
        return fields;
    }
}
