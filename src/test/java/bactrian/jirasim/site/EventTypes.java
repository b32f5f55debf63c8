package bactrian.jirasim.site;

import java.util.List;

/** Which {@code issue_event_type_name} an update gets. */
final class EventTypes {

    private EventTypes() {}

    static String of(Site site, Issue after, List<ChangeItem> items) {
        if (touches(items, "status")) {
            return site.cloud() ? "issue_generic" : ofTransition(site, after, items);
        }
        if (items.stream().anyMatch(item -> item.field().equals("Key"))) {
            return "issue_moved";
        }
        boolean assigned = items.size() == 1 && touches(items, "assignee");
        return site.cloud() && assigned ? "issue_assigned" : "issue_updated";
    }

    private static String ofTransition(Site site, Issue after, List<ChangeItem> items) {
        Status status = site.vocabulary().statuses().get(after.statusId());
        return switch (status.category()) {
            case DONE -> "issue_resolved";
            case INDETERMINATE -> cleared(items) ? "issue_reopened" : "issue_work_started";
            case NEW -> cleared(items) ? "issue_reopened" : "issue_generic";
        };
    }

    private static boolean cleared(List<ChangeItem> items) {
        return items.stream()
                .anyMatch(
                        item -> item.fieldId().equals("resolution") && item.to().isEmpty());
    }

    private static boolean touches(List<ChangeItem> items, String fieldId) {
        return items.stream().anyMatch(item -> item.fieldId().equals(fieldId));
    }
}
