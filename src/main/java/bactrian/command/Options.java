package bactrian.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A command line: {@code --name value}, {@code --switch}, and words.
 *
 * @param words what is no option
 */
record Options(Map<String, String> values, Set<String> switches, List<String> words) {
    private static final Set<String> WITH_VALUE = Set.of("--url", "--user", "--integration", "--filter");
    private static final Set<String> SWITCHES = Set.of("--dry-run", "--light", "--json", "--all");

    /** Reads the words after the command. */
    static Options of(List<String> arguments) {
        Map<String, String> values = new HashMap<>();
        List<String> switches = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (int at = 0; at < arguments.size(); at++) {
            String argument = arguments.get(at);
            if (WITH_VALUE.contains(argument)) {
                if (at + 1 == arguments.size()) {
                    throw new CommandException(argument + " needs a value");
                }
                values.put(argument, arguments.get(++at));
            } else if (SWITCHES.contains(argument)) {
                switches.add(argument);
            } else if (argument.startsWith("--")) {
                throw new CommandException("there is no option " + argument);
            } else {
                words.add(argument);
            }
        }
        return new Options(Map.copyOf(values), Set.copyOf(switches), List.copyOf(words));
    }

    String value(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    boolean has(String name) {
        return switches.contains(name);
    }
}
