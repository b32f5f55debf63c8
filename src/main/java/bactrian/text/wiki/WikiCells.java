package bactrian.text.wiki;

import java.util.ArrayList;
import java.util.List;

/** Parts a table row into cells: at bars that stand in no link, no image and no macro. */
final class WikiCells {
    /**
     * A cell.
     *
     * @param header whether two bars came before it
     * @param text its markup
     */
    record Cell(boolean header, String text) {}

    private final String row;
    private final WikiMacros macros;
    private final WikiSpans spans;
    private final List<Cell> cells = new ArrayList<>();
    private boolean header;
    private int start;

    private WikiCells(String row) {
        this.row = row;
        this.macros = new WikiMacros(row);
        this.spans = new WikiSpans(row);
    }

    /** The cells of a row, which begins with a bar. */
    static List<Cell> of(String row) {
        WikiCells cells = new WikiCells(row);
        cells.part();
        return cells.cells;
    }

    private void part() {
        int at = bar(0);
        while (at < row.length()) {
            char c = row.charAt(at);
            if (c == '|') {
                cells.add(new Cell(header, row.substring(start, at)));
                at = bar(at);
            } else {
                at = past(at);
            }
        }
        if (start < row.length()) {
            cells.add(new Cell(header, row.substring(start)));
        }
    }

    private int bar(int at) {
        header = row.startsWith("||", at);
        start = at + (header ? 2 : 1);
        return start;
    }

    /** The place behind the character, or behind the whole that begins with it. */
    private int past(int at) {
        return switch (row.charAt(at)) {
            case '\\' -> at + 2;
            case '{' -> pastBrace(at);
            case '[' -> pastBracket(at);
            case '(' ->
                WikiEmoticons.at(row, at)
                        .map(emoticon -> at + emoticon.sign().length())
                        .orElse(at + 1);
            case '!' -> WikiImages.at(row, at).map(WikiImages.Image::end).orElse(at + 1);
            default -> at + 1;
        };
    }

    private int pastBrace(int at) {
        if (row.startsWith("{{", at)) {
            int close = spans.code(at + 2);
            return close < 0 ? at + 2 : close + 2;
        }
        return macros.at(at).map(WikiMacros.Macro::end).orElse(at + 1);
    }

    private int pastBracket(int at) {
        int close = spans.bracket(at + 1);
        return close < 0 ? at + 1 : close + 1;
    }
}
