package bactrian.text.wiki;

import bactrian.text.adf.AdfReader;
import bactrian.text.model.Attributes;
import bactrian.text.model.CodeLanguages;
import bactrian.text.model.Element;
import bactrian.text.model.Mark;
import bactrian.text.model.MarkType;
import bactrian.text.model.Node;
import bactrian.text.model.NodeType;
import bactrian.text.model.RichTextException;
import bactrian.text.model.Spaces;
import bactrian.text.model.Text;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/** Reads what is inside a macro. */
final class MacroReader {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private MacroReader() {}

    static List<Node> read(WikiMacros.Macro macro, int depth) {
        WikiParameters parameters = WikiParameters.of(macro.parameters());
        return switch (macro.name()) {
            case "code" -> titled(parameters, Element.codeBlock(language(parameters), code(macro)));
            case "noformat" -> titled(parameters, Element.codeBlock("", code(macro)));
            case "quote" -> List.of(Element.of(NodeType.BLOCKQUOTE, body(macro, depth)));
            case "panel" -> List.of(panel(parameters, body(macro, depth)));
            default -> adf(macro.body());
        };
    }

    private static List<Node> body(WikiMacros.Macro macro, int depth) {
        return WikiBlocks.read(macro.body(), WikiBlocks.Place.BODY, depth);
    }

    private static String code(WikiMacros.Macro macro) {
        return Spaces.withoutEdges(macro.body(), '\n');
    }

    /** The language; Jira's default for a bare {@code {code}} is Java. */
    private static String language(WikiParameters parameters) {
        String named =
                parameters.get("language").or(() -> parameters.get("lang")).orElse(parameters.first());
        String language = CodeLanguages.read(named);
        return language.isEmpty() ? "java" : language.equals("none") ? "" : language;
    }

    private static List<Node> titled(WikiParameters parameters, Element block) {
        return parameters
                .get("title")
                .map(title -> List.<Node>of(title(title), block))
                .orElseGet(() -> List.of(block));
    }

    private static Element title(String title) {
        return Element.paragraph(List.of(Text.of(title, List.of(Mark.of(MarkType.STRONG)))));
    }

    private static Element panel(WikiParameters parameters, List<Node> body) {
        List<Node> content = new ArrayList<>();
        parameters.get("title").ifPresent(title -> content.add(title(title)));
        content.addAll(body);
        String type = PanelColors.type(parameters.get("bgColor").orElse(""));
        return Element.of(NodeType.PANEL, Attributes.of("panelType", type), content);
    }

    /** The node in an {@code {adf}} macro; what is no ADF is shown as it is. */
    static List<Node> adf(String json) {
        try {
            return AdfReader.read(MAPPER.readTree(json)).content();
        } catch (JsonProcessingException | RichTextException notAdf) {
            return List.of(Element.codeBlock("", Spaces.withoutEdges(json, '\n')));
        }
    }
}
