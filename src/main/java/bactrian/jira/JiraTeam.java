package bactrian.jira;

/**
 * A team.
 *
 * @param id what a team field holds
 * @param name what people see; can change and need not be unique
 * @param active false for an archived team
 */
public record JiraTeam(String id, String name, boolean active) {}
