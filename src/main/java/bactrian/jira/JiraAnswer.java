package bactrian.jira;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * A good answer.
 *
 * @param body the JSON, a missing node for an empty body
 * @param serverTime Jira's clock, from the {@code Date} header, or the epoch if it sent none
 */
public record JiraAnswer(int status, JsonNode body, Instant serverTime) {}
