package bactrian.write;

import bactrian.field.UnrepresentableException;
import bactrian.field.Value;
import bactrian.integration.FieldMapping;
import bactrian.integration.Integration;
import bactrian.integration.Links;
import bactrian.integration.SiteTeams;
import bactrian.integration.SiteUsers;
import bactrian.portfolio.Directory;
import bactrian.portfolio.FieldDefinition;
import bactrian.portfolio.ItemType;
import bactrian.portfolio.PortfolioFields;
import bactrian.text.RichText;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Says a value of one side in the terms of the other: options through the table or by name, people by account, teams by
 * name, references through links, labels with their spaces.
 */
public final class Translation {
    private final PortfolioFields portfolioFields;
    private final OptionTranslation options;
    private final PeopleTranslation people;
    private final TeamTranslation teams;
    private final ReferenceTranslation references;
    private final String labelSpace;

    /** With what stands for a space in Jira's labels where a field mapping does not say. */
    public Translation(
            PortfolioFields portfolioFields,
            Directory directory,
            Links links,
            SiteUsers siteUsers,
            SiteTeams siteTeams,
            String labelSpace) {
        this.portfolioFields = portfolioFields;
        this.options = new OptionTranslation(portfolioFields);
        this.people = new PeopleTranslation(directory, siteUsers);
        this.teams = new TeamTranslation(directory, siteTeams);
        this.references = new ReferenceTranslation(links);
        this.labelSpace = labelSpace;
    }

    /**
     * A value of Jira's in the portfolio's terms.
     *
     * @throws UnrepresentableException if the portfolio's field cannot hold it
     * @throws NotYetException if it refers to what the portfolio does not know yet
     */
    public Value toPortfolio(Integration integration, ItemType itemType, FieldMapping field, Value jira) {
        Value translated = Widened.to(field.portfolioType(), inPortfolio(integration, itemType, field, jira));
        if (!field.portfolioType().holds(translated)) {
            throw new UnrepresentableException("\"" + jira.display() + "\" is not "
                    + field.portfolioType().content() + ", which is what \"" + field.portfolioField() + "\" takes.");
        }
        boolean required = translated instanceof Value.Empty
                && portfolioFields
                        .find(itemType, field.portfolioField())
                        .map(FieldDefinition::required)
                        .orElse(false);
        if (required) {
            throw new UnrepresentableException(
                    "\"" + field.portfolioField() + "\" is required in the portfolio and cannot be cleared.");
        }
        return translated;
    }

    private Value inPortfolio(Integration integration, ItemType itemType, FieldMapping field, Value jira) {
        if (jira instanceof Value.Option option) {
            return options.toPortfolio(itemType, field, option);
        }
        if (jira instanceof Value.Options many) {
            return each(many, option -> options.toPortfolio(itemType, field, option));
        }
        if (jira instanceof Value.Person person) {
            return people.toPortfolio(integration, person);
        }
        if (jira instanceof Value.People many) {
            return each(many, person -> people.toPortfolio(integration, person));
        }
        if (jira instanceof Value.Team team) {
            return teams.toPortfolio(integration, team);
        }
        if (jira instanceof Value.Reference reference) {
            return references.toPortfolio(integration, field, reference);
        }
        return jira instanceof Value.Labels labels ? replaced(labels, space(field), " ") : jira;
    }

    /**
     * A value of the portfolio's in Jira's terms; the field mapping's default where it is empty.
     *
     * @throws UnrepresentableException if Jira's field cannot hold it
     * @throws NotYetException if it refers to what Jira does not know yet
     */
    public Value toJira(Integration integration, FieldMapping field, Value portfolio) {
        Value said = portfolio instanceof Value.Empty ? field.fallback() : portfolio;
        return inJira(integration, field, Widened.to(field.jiraKind().type(), canonical(said)));
    }

    private Value inJira(Integration integration, FieldMapping field, Value portfolio) {
        if (portfolio instanceof Value.Option option) {
            return options.toJira(field, option);
        }
        if (portfolio instanceof Value.Options many) {
            return each(many, option -> options.toJira(field, option));
        }
        if (portfolio instanceof Value.Person person) {
            return people.toJira(integration, person);
        }
        if (portfolio instanceof Value.People many) {
            return each(many, person -> people.toJira(integration, person));
        }
        if (portfolio instanceof Value.Team team) {
            return teams.toJira(integration, team);
        }
        if (portfolio instanceof Value.Reference reference) {
            return references.toJira(field, reference);
        }
        return portfolio instanceof Value.Labels labels ? replaced(labels, " ", space(field)) : portfolio;
    }

    private static Value each(Value.Options many, UnaryOperator<Value.Option> translate) {
        return new Value.Options(many.options().stream().map(translate).toList());
    }

    private static Value each(Value.People many, UnaryOperator<Value.Person> translate) {
        return new Value.People(many.people().stream().map(translate).toList());
    }

    private String space(FieldMapping field) {
        return field.text().labelSpace().isEmpty() ? labelSpace : field.text().labelSpace();
    }

    private static Value replaced(Value.Labels labels, String from, String to) {
        return new Value.Labels(labels.labels().stream()
                .map(label -> label.replace(from, to))
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Whether Jira's list has to be looked at again before a value can be said there. */
    public boolean needsOptions(FieldMapping field, Value portfolio) {
        Value said = portfolio instanceof Value.Empty ? field.fallback() : portfolio;
        return options.unknownToJira(field, Widened.to(field.jiraKind().type(), said));
    }

    /** The e-mail addresses of the people in a value whose account is not known. */
    public List<String> strangers(Integration integration, FieldMapping field, Value portfolio) {
        Value said = portfolio instanceof Value.Empty ? field.fallback() : portfolio;
        List<Value.Person> all = said instanceof Value.People many
                ? many.people()
                : said instanceof Value.Person one ? List.of(one) : List.of();
        return all.stream()
                .filter(person -> people.unknownToJira(integration, person))
                .map(Value.Person::id)
                .toList();
    }

    /** Whether the site's teams have to be looked at before a value can be said there. */
    public boolean needsTeams(Integration integration, Value portfolio) {
        return portfolio instanceof Value.Team team && teams.unknownToJira(integration, team);
    }

    /** A portfolio value in its normal form: Markdown as the rich text package writes it. */
    public static Value canonical(Value value) {
        return value instanceof Value.RichText text
                ? new Value.RichText(RichText.fromMarkdown(text.markdown()).toMarkdown())
                : value;
    }

    /** Whether two current values mean the same; a value that cannot be said on the other side means something else. */
    public boolean agree(Integration integration, ItemType itemType, FieldMapping field, Value jira, Value portfolio) {
        return saidInPortfolio(integration, itemType, field, jira, portfolio)
                || saidInJira(integration, field, jira, portfolio);
    }

    private boolean saidInPortfolio(
            Integration integration, ItemType itemType, FieldMapping field, Value jira, Value portfolio) {
        try {
            return !field.fixed() && same(toPortfolio(integration, itemType, field, jira), portfolio);
        } catch (UnrepresentableException | NotYetException e) {
            return false;
        }
    }

    private boolean saidInJira(Integration integration, FieldMapping field, Value jira, Value portfolio) {
        try {
            return same(toJira(integration, field, portfolio), jira);
        } catch (UnrepresentableException | NotYetException e) {
            return false;
        }
    }

    /** Rich text by meaning: Jira's wiki editor keeps less than a document holds. */
    private static boolean same(Value one, Value other) {
        return one instanceof Value.RichText text && other instanceof Value.RichText second
                ? RichText.fromMarkdown(text.markdown()).sameMeaning(RichText.fromMarkdown(second.markdown()))
                : one.equals(other);
    }
}
