package bactrian.text.wiki;

import bactrian.text.model.Details;
import bactrian.text.model.Element;
import bactrian.text.model.Node;
import bactrian.text.model.WikiSource;
import java.util.List;

/** Puts the blocks of a document together: markup that was read is repeated, with the white space it had around it. */
final class WikiJoiner {
    private final List<Node> blocks;
    private final String lineEnd;
    private final StringBuilder text = new StringBuilder();
    private boolean repeated = true;
    private String ending = "";

    private WikiJoiner(List<Node> blocks) {
        this.blocks = blocks;
        boolean returns = blocks.stream()
                .filter(Element.class::isInstance)
                .map(block -> ((Element) block).details().source())
                .anyMatch(
                        source -> source.gap().contains("\r\n") || source.text().contains("\r\n"));
        lineEnd = returns ? "\r\n" : "\n";
    }

    static String join(List<Node> blocks) {
        return new WikiJoiner(blocks).joined();
    }

    private String joined() {
        int at = 0;
        while (at < blocks.size()) {
            WikiSource source = source(at);
            boolean whole = whole(at, source);
            String markup =
                    whole ? source.text() : WikiWriter.block(blocks.get(at)).replace("\n", lineEnd);
            if (!markup.isEmpty()) {
                add(whole ? source : source.edited(), markup);
            }
            at += whole ? source.parts() : 1;
        }
        return text.append(ending).toString();
    }

    private void add(WikiSource source, String markup) {
        addGap(source);
        text.append(markup);
        repeated = source.present();
        ending = source.ending().isEmpty() ? ending : source.ending();
    }

    /** Whether all blocks that came from the markup are there, one behind the other. */
    private boolean whole(int at, WikiSource source) {
        for (int i = 0; i < source.parts(); i++) {
            if (at + i >= blocks.size() || !source(at + i).equals(source.part(i))) {
                return false;
            }
        }
        return source.present();
    }

    private void addGap(WikiSource source) {
        boolean emptyLine = source.gap().chars().filter(c -> c == '\n').count() > 1;
        if (emptyLine || source.present() && repeated) {
            text.append(source.gap());
        } else if (!text.isEmpty()) {
            while (text.charAt(text.length() - 1) == '\n' || text.charAt(text.length() - 1) == '\r') {
                text.setLength(text.length() - 1);
            }
            text.append(lineEnd).append(lineEnd);
        }
    }

    private WikiSource source(int at) {
        Details details = blocks.get(at) instanceof Element element ? element.details() : Details.NONE;
        return details.source();
    }
}
