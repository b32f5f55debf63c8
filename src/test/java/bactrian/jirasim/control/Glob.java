package bactrian.jirasim.control;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A pattern over {@code METHOD path}: {@code *} stands for any characters, slashes too. */
record Glob(String text) {

    boolean matches(String methodAndPath) {
        String expression =
                Arrays.stream(text.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return methodAndPath.matches(expression);
    }
}
