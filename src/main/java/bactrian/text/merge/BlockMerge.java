package bactrian.text.merge;

import bactrian.text.adf.AdfRules;
import bactrian.text.compare.Canonical;
import bactrian.text.compare.WikiMeaning;
import bactrian.text.markdown.MarkdownReader;
import bactrian.text.model.Element;
import bactrian.text.model.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Merges what both sides made of a document, block by block. A block that one side changed is that side's, one that both
 * changed is looked into where it holds blocks itself, and else a conflict. Blocks that nobody changed are the very nodes
 * of Jira's document.
 */
public final class BlockMerge {
    private final Keep keep;
    private final List<Conflict> conflicts = new ArrayList<>();

    private BlockMerge(Keep keep) {
        this.keep = keep;
    }

    /**
     * Merges the edits of both sides.
     *
     * @param base the document as last synced
     * @param jira Jira's document now
     * @param baseMarkdown the Markdown that was made of the base
     * @param edited that Markdown as the portfolio has it now
     * @param keep whose block stays where both changed the same one
     */
    public static Merged merge(Element base, Element jira, String baseMarkdown, String edited, Keep keep) {
        Edits inJira = Edits.of(base.content(), jira.content(), WikiMeaning::ofNode);
        Element respelled = base.with(respelled(base.content(), inJira));
        Element before = AdfRules.fit(MarkdownReader.read(baseMarkdown));
        Element after = AdfRules.fit(MarkdownReader.read(edited));
        List<Passage> passages = Passages.of(respelled, MarkdownMerge.rendering(base), before.content());
        List<Node> portfolio = SequenceMerge.merge(passages, after.content());
        Edits inPortfolio = Edits.of(respelled.content(), portfolio, BlockMerge::canonical);
        BlockMerge merge = new BlockMerge(keep);
        return new Merged(jira.with(merge.sequence(base, inJira, inPortfolio)), merge.conflicts);
    }

    /** The nodes of the base, those that Jira did not change as Jira spells them today. */
    private static List<Node> respelled(List<Node> base, Edits inJira) {
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < base.size(); i++) {
            Edits.Fate fate = inJira.fates().get(i);
            nodes.add(fate.kept() ? fate.nodes().get(0) : base.get(i));
        }
        return nodes;
    }

    static Node canonical(Node node) {
        return node instanceof Element element ? Canonical.of(element) : node;
    }

    private List<Node> sequence(Element parent, Edits jira, Edits portfolio) {
        List<Node> merged = new ArrayList<>();
        List<Node> base = parent.content();
        for (int i = 0; i < base.size(); i++) {
            merged.addAll(inserted(
                    parent, jira.inserted().get(i), portfolio.inserted().get(i)));
            merged.addAll(one(
                    parent, base.get(i), jira.fates().get(i), portfolio.fates().get(i)));
        }
        merged.addAll(inserted(
                parent, jira.inserted().get(base.size()), portfolio.inserted().get(base.size())));
        return merged;
    }

    /** New nodes of both sides at the same place: both, Jira's first; what both put there, once. */
    private List<Node> inserted(Element parent, List<Node> jira, List<Node> portfolio) {
        List<Node> known = jira.stream().map(BlockMerge::canonical).toList();
        List<Node> more = portfolio.stream()
                .filter(node -> !known.contains(canonical(node)))
                .toList();
        if (parent.content().isEmpty() && !jira.isEmpty() && !more.isEmpty()) {
            return conflict(parent, List.of(), jira, portfolio);
        }
        List<Node> both = new ArrayList<>(jira);
        both.addAll(more);
        return both;
    }

    private List<Node> one(Element parent, Node base, Edits.Fate jira, Edits.Fate portfolio) {
        if (portfolio.kept() || same(jira.nodes(), portfolio.nodes())) {
            return jira.nodes();
        }
        if (jira.kept()) {
            return portfolio.nodes();
        }
        boolean single = jira.nodes().size() == 1 && portfolio.nodes().size() == 1;
        if (single
                && base instanceof Element before
                && jira.nodes().get(0) instanceof Element theirs
                && portfolio.nodes().get(0) instanceof Element ours
                && Divisible.all(before, theirs, ours)) {
            return inside(before, theirs, ours);
        }
        return conflict(parent, List.of(base), jira.nodes(), portfolio.nodes());
    }

    private static boolean same(List<Node> some, List<Node> others) {
        UnaryOperator<Node> form = BlockMerge::canonical;
        return some.stream().map(form).toList().equals(others.stream().map(form).toList());
    }

    private List<Node> inside(Element base, Element jira, Element portfolio) {
        boolean places = Divisible.byPlace(base.type());
        Edits inJira = places
                ? Edits.byPlace(base.content(), jira.content(), WikiMeaning::ofNode)
                : Edits.of(base.content(), jira.content(), WikiMeaning::ofNode);
        Edits inPortfolio = places
                ? Edits.byPlace(base.content(), portfolio.content(), BlockMerge::canonical)
                : Edits.of(base.content(), portfolio.content(), BlockMerge::canonical);
        List<Node> content = sequence(base, inJira, inPortfolio);
        return content.isEmpty()
                ? List.of()
                : List.of(new Element(base.type(), Divisible.details(base, jira, portfolio), content));
    }

    private List<Node> conflict(Element parent, List<Node> base, List<Node> jira, List<Node> portfolio) {
        conflicts.add(new Conflict(
                Divisible.shown(parent, base), Divisible.shown(parent, jira), Divisible.shown(parent, portfolio)));
        return keep == Keep.JIRA ? jira : portfolio;
    }
}
