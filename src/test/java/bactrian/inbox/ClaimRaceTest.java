package bactrian.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import bactrian.store.OnEachDatabase;
import bactrian.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Handle;

/** Several processes claim from one inbox at once; each has leases of its own. */
class ClaimRaceTest {
    private static final int PROCESSES = 3;
    private static final int LINKS = 20;
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final Set<Subject> held = ConcurrentHashMap.newKeySet();
    private final Map<Long, Integer> ended = new ConcurrentHashMap<>();

    @OnEachDatabase
    void aSubjectIsInOnePairOfHandsAndEveryEventEndsOnce(Store store) throws Exception {
        fill(store);
        ExecutorService processes = Executors.newFixedThreadPool(PROCESSES);
        try {
            List<Callable<Void>> work = new ArrayList<>();
            for (int process = 0; process < PROCESSES; process++) {
                work.add(() -> workUntilNothingWaits(store));
            }
            for (Future<Void> process : processes.invokeAll(work)) {
                process.get();
            }
        } finally {
            processes.shutdownNow();
        }

        assertThat(ended).hasSize(LINKS * 4).allSatisfy((event, times) -> assertThat(times)
                .isEqualTo(1));
        assertThat(count(store, "lease")).isZero();
    }

    private static void fill(Store store) {
        Inbox inbox = new Inbox(store, Clock.systemUTC(), LIFE);
        store.useTransaction(handle -> {
            for (int round = 0; round < 2; round++) {
                for (int link = 1; link <= LINKS; link++) {
                    inbox.append(handle, NewEvent.of(7, Subject.item(link), EventKind.ITEM));
                    inbox.append(handle, NewEvent.of(7, issue(link), EventKind.WEBHOOK));
                }
            }
        });
    }

    private Void workUntilNothingWaits(Store store) {
        Inbox inbox = new Inbox(store, Clock.systemUTC(), LIFE);
        Claims claims = new Claims(store, Clock.systemUTC(), inbox, ClaimRaceTest::partner);
        while (count(store, "event WHERE event_state = 'waiting'") > 0) {
            for (Claim claim : claims.claim(3, List.of())) {
                claim.subjects()
                        .forEach(subject -> assertThat(held.add(subject)).isTrue());
                claim.events().forEach(event -> ended.merge(event.id(), 1, Integer::sum));
                held.removeAll(claim.subjects());
                store.useTransaction(handle -> inbox.finish(handle, claim, "written", ""));
            }
        }
        return null;
    }

    private static Optional<Subject> partner(Handle handle, Subject subject) {
        int link = Integer.parseInt(subject.id());
        return Optional.of(subject.isItem() ? issue(link) : Subject.item(link));
    }

    private static Subject issue(int link) {
        return Subject.issue("jira.example", String.valueOf(link));
    }

    private static int count(Store store, String fromWhere) {
        return store.read(handle -> handle.createQuery("SELECT COUNT(*) FROM " + fromWhere)
                .mapTo(Integer.class)
                .one());
    }
}
