package bactrian.text.markdown;

import bactrian.text.adf.AdfReader;
import bactrian.text.adf.AdfWriter;
import bactrian.text.model.Element;
import bactrian.text.model.Node;
import bactrian.text.model.PlainText;
import bactrian.text.model.RichTextException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Code blocks; one in the language {@code adf} holds a node that has no other form in Markdown. */
final class FencedCode {
    private static final String ADF = "adf";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private FencedCode() {}

    /** Reads a block; of the words after the fence, the first is the language. */
    static Node read(String info, String literal) {
        String language = info == null ? "" : info.strip().split("\\s+")[0];
        String code = literal.endsWith("\n") ? literal.substring(0, literal.length() - 1) : literal;
        return language.equals(ADF) ? adf(code) : Element.codeBlock(language, code);
    }

    private static Node adf(String code) {
        try {
            Element document = AdfReader.read(MAPPER.readTree(code));
            return document.content().size() == 1 ? document.content().get(0) : Element.codeBlock(ADF, code);
        } catch (JsonProcessingException | RichTextException notAdf) {
            return Element.codeBlock(ADF, code);
        }
    }

    /** Writes a code block. */
    static String write(Element block) {
        String language = block.attributes().text("language").orElse("").strip().replaceAll("\\s.*", "");
        return fenced(language, PlainText.of(block));
    }

    /** Writes a node as the JSON it is. */
    static String writeAdf(Node node) {
        return fenced(ADF, AdfWriter.json(node).toString());
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
