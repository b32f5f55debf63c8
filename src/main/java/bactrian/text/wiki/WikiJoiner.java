package bactrian.text.wiki;

import bactrian.text.model.Details;
import bactrian.text.model.Element;
import bactrian.text.model.Node;
import bactrian.text.model.WikiSource;
import java.util.List;

/** Puts the blocks of a document together: markup that was read is repeated, with the white space it had around it. */
final class WikiJoiner {
    private static final String GAP = "\n\n";

    private WikiJoiner() {}

    static String join(List<Node> blocks) {
        StringBuilder text = new StringBuilder();
        boolean repeated = true;
        String ending = "";
        for (Node block : blocks) {
            WikiSource source = source(block);
            String markup = source.present() ? source.text() : WikiWriter.block(block);
            if (!markup.isEmpty()) {
                gap(text, source, repeated);
                text.append(markup);
                repeated = source.present();
                ending = source.ending();
            }
        }
        return text.append(ending).toString();
    }

    private static void gap(StringBuilder text, WikiSource source, boolean repeated) {
        boolean enough = source.present() && (repeated || source.gap().startsWith(GAP));
        if (enough) {
            text.append(source.gap());
        } else if (!text.isEmpty()) {
            while (text.charAt(text.length() - 1) == '\n') {
                text.setLength(text.length() - 1);
            }
            text.append(GAP);
        }
    }

    private static WikiSource source(Node block) {
        Details details = block instanceof Element element ? element.details() : Details.NONE;
        return details.source();
    }
}
