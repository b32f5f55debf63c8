package bactrian.write;

import bactrian.field.FieldType;
import bactrian.field.Value;
import bactrian.inbox.Subject;
import bactrian.integration.FieldMapping;
import bactrian.integration.Integration;
import bactrian.integration.Link;
import bactrian.integration.Links;
import bactrian.jira.JiraFieldCodec.Unrepresentable;
import bactrian.jira.JiraFieldKind;
import bactrian.portfolio.FieldDefinition;
import bactrian.portfolio.ItemType;
import bactrian.portfolio.PortfolioFields;
import bactrian.text.RichText;
import java.util.Map;
import java.util.Optional;

/** Says a value of one side in the terms of the other: options through the table or by name, references through links. */
public final class Translation {
    private final PortfolioFields portfolioFields;
    private final Links links;

    /** Looks options up in the portfolio and references in the links. */
    public Translation(PortfolioFields portfolioFields, Links links) {
        this.portfolioFields = portfolioFields;
        this.links = links;
    }

    /** What a reference points to is not linked yet. */
    public static final class NotLinkedYet extends RuntimeException {
        private final String subject;

        NotLinkedYet(Subject subject, String what) {
            super(what + " is not linked yet; the field is written when it is.");
            this.subject = subject.key();
        }

        /** The key of the subject that has to be linked first. */
        public String subject() {
            return subject;
        }
    }

    /**
     * A value of Jira's in the portfolio's terms.
     *
     * @throws Unrepresentable if the portfolio has no such value
     * @throws NotLinkedYet if it refers to an issue that has no item
     */
    public Value toPortfolio(Integration integration, ItemType itemType, FieldMapping field, Value jira) {
        if (jira instanceof Value.Option option) {
            return portfolioOption(itemType, field, option.name());
        }
        if (jira instanceof Value.Reference reference) {
            Subject issue = Subject.issue(integration.site(), reference.id());
            Optional<Link> link = field.jiraKind() == JiraFieldKind.PARENT_LINK
                    ? links.findByKey(integration.site(), reference.name())
                    : links.find(issue);
            return link.map(Link::itemId)
                    .<Value>map(id -> new Value.Reference(String.valueOf(id), reference.name()))
                    .orElseThrow(() -> new NotLinkedYet(issue, "Issue " + reference.name()));
        }
        boolean misfit = jira instanceof Value.Text && field.portfolioType() == FieldType.DATE;
        if (misfit) {
            throw new Unrepresentable("\"" + jira.display() + "\" is not a date as yyyy-MM-dd.");
        }
        return jira;
    }

    private Value portfolioOption(ItemType itemType, FieldMapping field, String jiraName) {
        String name = field.values().entrySet().stream()
                .filter(entry -> entry.getValue().equals(jiraName))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(jiraName);
        Optional<FieldDefinition> definition = portfolioFields.find(itemType, field.portfolioField());
        return definition
                .flatMap(known -> known.option(name))
                .<Value>map(option -> option)
                .orElseThrow(() -> new Unrepresentable("The portfolio's list \"" + field.portfolioField()
                        + "\" has no option \"" + name + "\"; it has "
                        + String.join(
                                ", ",
                                definition.map(FieldDefinition::optionNames).orElseThrow())
                        + ". Add the option, or map it in the table of the field mapping."));
    }

    /**
     * A value of the portfolio's in Jira's terms; options keep their id empty, since Jira takes them by name.
     *
     * @throws NotLinkedYet if it refers to an item that has no issue
     */
    public Value toJira(FieldMapping field, Value portfolio) {
        if (portfolio instanceof Value.Option option) {
            return new Value.Option("", field.values().getOrDefault(option.name(), option.name()));
        }
        if (portfolio instanceof Value.Reference reference) {
            Subject item = Subject.item(Long.parseLong(reference.id()));
            return links.find(item)
                    .<Value>map(link -> new Value.Reference(
                            field.jiraKind() == JiraFieldKind.PARENT_LINK ? link.issueKey() : link.issueId(),
                            link.issueKey()))
                    .orElseThrow(() -> new NotLinkedYet(item, "Item \"" + reference.name() + "\""));
        }
        return canonical(portfolio);
    }

    /** A portfolio value in its normal form: Markdown as the rich text package writes it. */
    public static Value canonical(Value value) {
        return value instanceof Value.RichText text
                ? new Value.RichText(RichText.fromMarkdown(text.markdown()).toMarkdown())
                : value;
    }

    /** Whether two current values mean the same; a value that cannot be said on the other side means something else. */
    public boolean agree(Integration integration, ItemType itemType, FieldMapping field, Value jira, Value portfolio) {
        try {
            return toPortfolio(integration, itemType, field, jira).equals(portfolio)
                    || toJira(field, portfolio).display().equals(jira.display());
        } catch (Unrepresentable | NotLinkedYet e) {
            return false;
        }
    }
}
