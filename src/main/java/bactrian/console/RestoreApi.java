package bactrian.console;

import bactrian.field.InvalidInputException;
import bactrian.field.Side;
import bactrian.field.UnrepresentableException;
import bactrian.field.Value;
import bactrian.inbox.Subject;
import bactrian.intake.PortfolioIntake;
import bactrian.integration.FieldMapping;
import bactrian.integration.Integration;
import bactrian.integration.Integrations;
import bactrian.integration.Link;
import bactrian.integration.Links;
import bactrian.integration.Mapping;
import bactrian.integration.Mappings;
import bactrian.store.NotFoundException;
import bactrian.sync.Activity;
import bactrian.write.NotYetException;
import bactrian.write.Translation;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.apache.camel.Header;

/**
 * Brings a value back that a write overwrote. It is set in the portfolio, whichever side lost it, and travels to Jira like
 * any edit.
 */
public final class RestoreApi {
    private final Activity activity;
    private final Links links;
    private final Integrations integrations;
    private final Mappings mappings;
    private final Translation translation;
    private final PortfolioIntake intake;

    /** Reads the activity log and edits items. */
    public RestoreApi(
            Activity activity,
            Links links,
            Integrations integrations,
            Mappings mappings,
            Translation translation,
            PortfolioIntake intake) {
        this.activity = activity;
        this.links = links;
        this.integrations = integrations;
        this.mappings = mappings;
        this.translation = translation;
        this.intake = intake;
    }

    /** Restores what the write of an activity row overwrote. */
    public ObjectNode restore(@Header("id") long id) {
        Activity.Lost lost = activity.lost(id);
        Link link = links.find(Subject.item(lost.item()))
                .orElseThrow(() -> new NotFoundException("Item " + lost.item() + " is not linked any more."));
        Mapping mapping = mappings.find(link.integration(), link.mapping())
                .orElseThrow(() -> new NotFoundException("The mapping of the link was removed."));
        FieldMapping field = mapping.field(lost.fieldMapping())
                .filter(found -> !found.computed())
                .orElseThrow(() -> new NotFoundException(
                        "The field of activity row " + id + " is not mapped that way any more: set it by hand."));
        Value value = value(integrations.get(link.integration()), mapping, field, lost);
        intake.set(lost.item(), Map.of(field.portfolioField(), value));
        return JsonNodeFactory.instance
                .objectNode()
                .put("itemId", String.valueOf(lost.item()))
                .put("field", field.portfolioField())
                .put("value", value.display());
    }

    private Value value(Integration integration, Mapping mapping, FieldMapping field, Activity.Lost lost) {
        try {
            return lost.side() == Side.PORTFOLIO
                    ? lost.value()
                    : translation.toPortfolio(integration, mapping.itemType(), field, lost.value());
        } catch (UnrepresentableException | NotYetException e) {
            throw new InvalidInputException("id", "The value cannot be set again: " + e.getMessage());
        }
    }
}
