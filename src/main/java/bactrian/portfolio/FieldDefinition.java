package bactrian.portfolio;

import bactrian.field.FieldType;
import bactrian.field.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One field that items have.
 *
 * @param name as the API names it
 * @param title as a page names it
 * @param itemTypes which items have it
 * @param options what a list offers, in order; an empty list takes any name
 * @param computed whether Bactrian makes its value, so that nobody can set it
 */
public record FieldDefinition(
        String name,
        String title,
        Set<ItemType> itemTypes,
        FieldType type,
        List<Value.Option> options,
        boolean required,
        boolean computed) {
    /** Copies what it is given. */
    public FieldDefinition {
        itemTypes = Set.copyOf(itemTypes);
        options = List.copyOf(options);
    }

    /** The option of that name, or empty if the list has none. Names are told apart as they are written. */
    public Optional<Value.Option> option(String optionName) {
        return option(new Value.Option("", optionName));
    }

    /** The option as the list has it now: by its id, or by its name if that is all that is known. */
    public Optional<Value.Option> option(Value.Option wanted) {
        return options.isEmpty()
                ? Optional.of(new Value.Option(wanted.name(), wanted.name()))
                : options.stream().filter(wanted::equals).findFirst();
    }

    /** The names a person may choose from. */
    public List<String> optionNames() {
        return options.stream().map(Value.Option::name).toList();
    }
}
