package bactrian.text.model;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The kinds of mark in ADF (facts: {@code full.json} of @atlaskit/adf-schema), in the order of our normal form. */
public enum MarkType {
    LINK("link"),
    STRONG("strong"),
    EM("em"),
    STRIKE("strike"),
    UNDERLINE("underline"),
    SUBSUP("subsup"),
    TEXT_COLOR("textColor"),
    BACKGROUND_COLOR("backgroundColor"),
    ANNOTATION("annotation"),
    CODE("code"),
    ALIGNMENT("alignment"),
    INDENTATION("indentation"),
    BREAKOUT("breakout"),
    BORDER("border"),
    FONT_SIZE("fontSize"),
    FRAGMENT("fragment"),
    DATA_CONSUMER("dataConsumer"),
    /**
     * Not of ADF, and never written to it: the text is a macro of wiki markup that we do not know, and is written to wiki
     * markup as it stands.
     */
    WIKI_MACRO("wikiMacro"),
    /** A mark this version does not know: its attributes are the whole mark as JSON. */
    UNKNOWN("");

    private static final Map<String, MarkType> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(MarkType::adfName, Function.identity()));

    private final String adfName;

    MarkType(String adfName) {
        this.adfName = adfName;
    }

    /** Its name in ADF. */
    public String adfName() {
        return adfName;
    }

    /** The kind of that name in ADF, or {@link #UNKNOWN}. */
    public static MarkType of(String adfName) {
        MarkType type = BY_NAME.getOrDefault(adfName, UNKNOWN);
        return type == WIKI_MACRO ? UNKNOWN : type;
    }
}
