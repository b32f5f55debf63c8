package bactrian.text.markdown;

import bactrian.text.model.Element;
import bactrian.text.model.Node;
import bactrian.text.model.PlainText;

/** Code blocks; one in the language {@code adf} holds a node that has no other form in Markdown. */
final class FencedCode {
    private static final String ADF = "adf";

    private FencedCode() {}

    /** Reads a block; of the words after the fence, the first is the language. */
    static Node read(String info, String literal) {
        String language = info == null ? "" : info.strip().split("\\s+")[0];
        String code = literal.endsWith("\n") ? literal.substring(0, literal.length() - 1) : literal;
        Element block = Element.codeBlock(language, code);
        return language.equals(ADF) ? AdfAnchor.node(code).orElse(block) : block;
    }

    /** Writes a code block. */
    static String write(Element block) {
        String language = block.attributes().text("language").orElse("").strip().replaceAll("\\s.*", "");
        return fenced(language, PlainText.of(block));
    }

    /** Writes a node as the JSON it is. */
    static String writeAdf(Node node) {
        return fenced(ADF, AdfAnchor.json(node));
    }

    private static String fenced(String language, String code) {
        char mark = language.indexOf('`') >= 0 ? '~' : '`';
        int longest = 2;
        for (int i = 0, length = 0; i < code.length(); i++) {
            length = code.charAt(i) == mark ? length + 1 : 0;
            longest = Math.max(longest, length);
        }
        String fence = String.valueOf(mark).repeat(longest + 1);
        return fence + language + "\n" + code + (code.isEmpty() ? "" : "\n") + fence;
    }
}
