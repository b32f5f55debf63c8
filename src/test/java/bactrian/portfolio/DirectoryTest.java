package bactrian.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import bactrian.store.OnEachDatabase;
import bactrian.store.Store;
import org.junit.jupiter.api.BeforeEach;

class DirectoryTest {
    private Directory directory;

    @BeforeEach
    void open(Store store) {
        directory = new Directory(store);
    }

    @OnEachDatabase
    void aTeamIsAddedOnce() {
        Team gobi = directory.addTeam("Gobi");

        assertThat(directory.addTeam("Gobi")).isEqualTo(gobi);
        assertThat(directory.addTeam("gobi")).isNotEqualTo(gobi);
        assertThat(directory.team("Gobi")).contains(gobi);
        assertThat(directory.team("Namib")).isEmpty();
        assertThat(directory.teams()).extracting(Team::name).containsExactlyInAnyOrder("Gobi", "gobi");
    }

    @OnEachDatabase
    void aUserIsKnownByEmailWhicheverCaseAndCanBeRenamed() {
        directory.addUser("ann@example.com", "Ann");
        User renamed = directory.addUser("ann@example.com", "Anna");

        assertThat(directory.users()).containsExactly(renamed);
        assertThat(directory.user("ANN@example.com")).contains(renamed);
        assertThat(directory.user("bob@example.com")).isEmpty();
    }

    @OnEachDatabase
    void anEmailInOtherCaseIsTheSameUser() {
        directory.addUser("ann@example.com", "Ann");

        User renamed = directory.addUser("Ann@Example.com", "Anna");

        assertThat(renamed).isEqualTo(new User("ann@example.com", "Anna"));
        assertThat(directory.users()).containsExactly(renamed);
    }
}
