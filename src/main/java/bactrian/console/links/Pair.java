package bactrian.console.links;

import bactrian.integration.Integration;
import bactrian.integration.Mapping;
import bactrian.portfolio.Item;
import com.fasterxml.jackson.databind.JsonNode;

/** An item and an issue, as they are now, that a mapping joins or can join. */
public record Pair(Integration integration, Mapping mapping, Item item, JsonNode issue) {}
