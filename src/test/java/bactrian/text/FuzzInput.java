package bactrian.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** One input of the fuzz run: a text in some notation, or JSON. */
sealed interface FuzzInput {
    /** Reads it in its notation. */
    RichText read();

    /** How large it is, in characters. */
    int size();

    /** Where chance is taken from. */
    Random random();

    /** The Markdown as somebody may have edited it. */
    default String edited(String markdown) {
        return mutated(markdown, random());
    }

    record Markdown(String text, Random random) implements FuzzInput {
        @Override
        public RichText read() {
            return RichText.fromMarkdown(text);
        }

        @Override
        public int size() {
            return text.length();
        }
    }

    record Wiki(String text, Random random) implements FuzzInput {
        @Override
        public RichText read() {
            return RichText.fromWiki(text);
        }

        @Override
        public int size() {
            return text.length();
        }
    }

    record Json(JsonNode adf, Random random) implements FuzzInput {
        @Override
        public RichText read() {
            return RichText.fromAdf(adf);
        }

        @Override
        public int size() {
            return adf.toString().length();
        }
    }

    /** The kinds in turn. */
    static FuzzInput of(Random random, int turn) {
        return switch (turn % 6) {
            case 0 -> new Markdown(pieces(random), random);
            case 1 -> new Wiki(pieces(random), random);
            case 2 -> new Wiki(mutated(new RandomWiki(random).document(3), random), random);
            case 3 ->
                new Markdown(
                        mutated(
                                RichText.fromAdf(new RandomAdf(random).document(2))
                                        .toMarkdown(),
                                random),
                        random);
            case 4 -> new Json(new RandomAdf(random).document(2), random);
            default -> new Json(broken(new RandomAdf(random).document(2), random), random);
        };
    }

    private static String pieces(Random random) {
        List<String> openings = HostileInputTest.openings().toList();
        StringBuilder text = new StringBuilder();
        random.ints(1 + random.nextInt(30), 0, openings.size()).forEach(piece -> text.append(openings.get(piece)));
        return text.toString();
    }

    /** Pieces of it left out, doubled, moved, and signs put in. */
    private static String mutated(String text, Random random) {
        StringBuilder mutated = new StringBuilder(text);
        for (int i = random.nextInt(6); i >= 0; i--) {
            int at = random.nextInt(mutated.length() + 1);
            int end = Math.min(mutated.length(), at + random.nextInt(12));
            switch (random.nextInt(4)) {
                case 0 -> mutated.delete(at, end);
                case 1 -> mutated.insert(random.nextInt(mutated.length() + 1), mutated.substring(at, end));
                case 2 -> mutated.insert(at, (char) random.nextInt(0x10000));
                default -> mutated.insert(at, InlineDocuments.SIGNS.get(random.nextInt(InlineDocuments.SIGNS.size())));
            }
        }
        return mutated.toString();
    }

    /** With a member somewhere that is missing, another's, or of a kind that nobody expects. */
    private static JsonNode broken(ObjectNode document, Random random) {
        List<ObjectNode> objects = new ArrayList<>();
        collect(document, objects);
        for (int i = random.nextInt(3); i >= 0; i--) {
            ObjectNode object = objects.get(random.nextInt(objects.size()));
            List<String> names = new ArrayList<>(List.of("type", "attrs", "content", "marks", "text", "more"));
            object.fieldNames().forEachRemaining(names::add);
            String name = names.get(random.nextInt(names.size()));
            object.set(name, strange(objects, random));
        }
        return document;
    }

    private static void collect(JsonNode node, List<ObjectNode> objects) {
        if (node instanceof ObjectNode object) {
            objects.add(object);
        }
        node.forEach(child -> collect(child, objects));
    }

    private static JsonNode strange(List<ObjectNode> objects, Random random) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        ArrayNode array = json.arrayNode();
        return switch (random.nextInt(8)) {
            case 0 -> json.nullNode();
            case 1 -> json.numberNode(random.nextInt());
            case 2 -> json.textNode(InlineDocuments.SIGNS.get(random.nextInt(InlineDocuments.SIGNS.size())));
            case 3 -> array;
            case 4 -> array.add(json.nullNode()).add("x");
            case 5 ->
                json.textNode(List.of("text", "table", "doc", "media", "strong").get(random.nextInt(5)));
            case 6 -> json.objectNode();
            default -> array.add(objects.get(random.nextInt(objects.size())).deepCopy());
        };
    }
}
