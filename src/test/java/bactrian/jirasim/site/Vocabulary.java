package bactrian.jirasim.site;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The words that issues are described with: statuses and the steps between them, types, options, teams. */
public final class Vocabulary {

    private final Directory<Status> statuses = new Directory<>();
    private final Directory<Transition> transitions = new Directory<>();
    private final Directory<IssueType> types = new Directory<>();
    private final Directory<Choice> priorities = new Directory<>();
    private final Directory<Choice> resolutions = new Directory<>();
    private final Directory<Choice> teams = new Directory<>();
    private final Directory<Sprint> sprints = new Directory<>();
    private final Map<String, Directory<Option>> options = new ConcurrentHashMap<>();

    /** All statuses; the first is the one new issues get. */
    public Directory<Status> statuses() {
        return statuses;
    }

    /** The workflow. */
    public Directory<Transition> transitions() {
        return transitions;
    }

    /** All issue types. */
    public Directory<IssueType> types() {
        return types;
    }

    /** All priorities, highest first. */
    public Directory<Choice> priorities() {
        return priorities;
    }

    /** All resolutions. */
    public Directory<Choice> resolutions() {
        return resolutions;
    }

    /** All teams. */
    public Directory<Choice> teams() {
        return teams;
    }

    /** All sprints. */
    public Directory<Sprint> sprints() {
        return sprints;
    }

    /** The options of one field. */
    public Directory<Option> options(String fieldId) {
        return options.computeIfAbsent(fieldId, id -> new Directory<>());
    }

    /** An option of whatever field. */
    public Optional<Option> option(String optionId) {
        return options.values().stream()
                .flatMap(directory -> directory.byId(optionId).stream())
                .findFirst();
    }
}
