package bactrian.text.model;

import java.util.ArrayList;
import java.util.List;

/** Images stand among text in Markdown and wiki markup, and between paragraphs in ADF. */
public final class MediaParagraphs {
    private MediaParagraphs() {}

    /** The blocks that a paragraph makes: the text before, between and after its images, and the images. */
    public static List<Node> split(List<Node> inlines) {
        List<Node> blocks = new ArrayList<>();
        List<Node> run = new ArrayList<>();
        for (Node node : inlines) {
            if (node.type() == NodeType.MEDIA_SINGLE || node.type() == NodeType.MEDIA) {
                close(run, blocks);
                add(node, blocks);
            } else {
                run.add(node);
            }
        }
        close(run, blocks);
        return blocks;
    }

    private static void add(Node node, List<Node> blocks) {
        Node last = blocks.isEmpty() ? node : blocks.get(blocks.size() - 1);
        if (node.type() == NodeType.MEDIA_SINGLE) {
            blocks.add(node);
        } else if (last instanceof Element group && group.type() == NodeType.MEDIA_GROUP) {
            List<Node> media = new ArrayList<>(group.content());
            media.add(node);
            blocks.set(blocks.size() - 1, group.with(media));
        } else {
            blocks.add(Element.of(NodeType.MEDIA_GROUP, node));
        }
    }

    private static void close(List<Node> run, List<Node> blocks) {
        boolean blank = run.stream()
                .allMatch(node -> node.type() == NodeType.HARD_BREAK
                        || (node instanceof Text text && text.text().isBlank()));
        if (!blank) {
            blocks.add(Element.paragraph(run));
        }
        run.clear();
    }

    /** Where no block may stand: images as links to them. */
    public static List<Node> asLinks(List<Node> inlines) {
        List<Node> linked = new ArrayList<>();
        for (Node node : inlines) {
            linked.add(node.type() == NodeType.MEDIA_SINGLE ? link((Element) node) : node);
        }
        return linked.stream().filter(node -> node.type().inline()).toList();
    }

    private static Node link(Element single) {
        Element media = (Element) single.content().get(0);
        String url = media.attributes().text("url").orElse("");
        String name =
                media.attributes().text("alt").filter(alt -> !alt.isEmpty()).orElse(url);
        return url.isEmpty() ? Text.of(name) : Text.of(name.isEmpty() ? url : name, List.of(Mark.link(url)));
    }
}
