package bactrian.jira;

import static bactrian.jira.ScriptedJira.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JiraSearchTest {

    private static final String CLOUD = "POST /rest/api/3/search/jql";
    private static final String DATA_CENTER = "POST /rest/api/2/search";
    private static final SearchRequest REQUEST = SearchRequest.of("project = DEV ORDER BY id", List.of("summary"));

    private final ScriptedJira jira = new ScriptedJira();
    private final JiraSearch cloud = jira.client(Deployment.CLOUD).search();
    private final JiraSearch dataCenter = jira.client(Deployment.DATA_CENTER).search();

    @AfterEach
    void stop() {
        jira.close();
    }

    @Test
    void walksThroughCloudsPagesAlsoThroughAnEmptyOne() {
        jira.on(CLOUD, 200, "{\"issues\":[{\"id\":\"1\"}],\"isLast\":false,\"nextPageToken\":\"a\"}");
        jira.on(CLOUD, 200, "{\"issues\":[],\"nextPageToken\":\"b\"}");
        jira.on(CLOUD, 200, "{\"issues\":[{\"id\":\"2\"}]}");

        assertThat(ids(cloud)).containsExactly("1", "2");
        assertThat(jira.asked())
                .extracting(ask -> ask.body().path("nextPageToken").asText("first"))
                .containsExactly("first", "a", "b");
    }

    @Test
    void sendsCloudNothingThatItsClosedSchemaDoesNotKnow() {
        jira.on(CLOUD, 200, "{\"issues\":[],\"isLast\":true}");
        IssueParts parts = new IssueParts(List.of("summary"), List.of("names", "schema"), List.of("bactrian"));

        cloud.page(new SearchRequest("key = DEV-1", parts, List.of(10001L), 20), JiraSearch.FIRST_PAGE);

        assertThat(jira.onlyAsked().body())
                .isEqualTo(json("{'jql':'key = DEV-1','maxResults':20,'fields':['summary'],'properties':['bactrian'],"
                        + "'reconcileIssues':[10001],'expand':'names,schema'}"));
    }

    @Test
    void readsAPageOnlyWhenItIsAskedFor() {
        jira.on(CLOUD, 200, "{\"issues\":[{\"id\":\"1\"}],\"nextPageToken\":\"a\"}");

        Iterator<SearchPage> pages = cloud.pages(REQUEST).iterator();
        assertThat(jira.asked()).isEmpty();
        pages.next();

        assertThat(jira.asked()).hasSize(1);
    }

    @Test
    void doesNotGoRoundInCircles() {
        jira.on(CLOUD, 200, "{\"issues\":[],\"nextPageToken\":\"a\"}");
        jira.on(CLOUD, 200, "{\"issues\":[],\"nextPageToken\":\"b\"}");
        jira.on(CLOUD, 200, "{\"issues\":[],\"nextPageToken\":\"a\"}");

        assertThatThrownBy(() -> ids(cloud))
                .isInstanceOf(JiraException.class)
                .hasMessageContaining("has been read already");
        assertThatThrownBy(() -> cloud.page(REQUEST, "a"))
                .isInstanceOf(JiraException.class)
                .hasMessageContaining("same page");
    }

    @Test
    void doesNotTakeAnAnswerWithoutIssuesForNoIssues() {
        jira.on(CLOUD, 200, "{}");

        assertThatThrownBy(() -> ids(cloud)).isInstanceOf(JiraException.class);
    }

    @Test
    void countsPositionsOnDataCenterByWhatCame() {
        jira.on(
                DATA_CENTER,
                200,
                "{\"startAt\":0,\"maxResults\":2,\"total\":3,\"issues\":[{\"id\":\"1\"},{\"id\":\"2\"}]}");
        jira.on(DATA_CENTER, 200, "{\"startAt\":2,\"maxResults\":2,\"total\":3,\"issues\":[{\"id\":\"3\"}]}");

        assertThat(ids(dataCenter)).containsExactly("1", "2", "3");
        assertThat(jira.asked().get(1).body())
                .isEqualTo(
                        json("{'jql':'project = DEV ORDER BY id','startAt':2,'maxResults':100,'fields':['summary']}"));
    }

    @Test
    void endsOnDataCenterWhenIssuesVanishMeanwhile() {
        jira.on(DATA_CENTER, 200, "{\"total\":3,\"issues\":[{\"id\":\"1\"}]}");
        jira.on(DATA_CENTER, 200, "{\"total\":3,\"issues\":[]}");

        assertThat(ids(dataCenter)).containsExactly("1");
    }

    @Test
    void saysThatDataCenterFindsNoProperties() {
        IssueParts parts = new IssueParts(List.of(), List.of(), List.of("bactrian"));
        SearchRequest request = new SearchRequest("project = DEV", parts, List.of(), 10);

        assertThatThrownBy(() -> dataCenter.page(request, JiraSearch.FIRST_PAGE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no entity properties");
    }

    @Test
    void reconcilesFiftyIssuesAtMost() {
        List<Long> many = LongStream.range(0, 51).boxed().toList();

        assertThatThrownBy(() -> new SearchRequest("project = DEV", IssueParts.DEFAULT, many, 10))
                .hasMessageContaining("at most 50 issues");
    }

    @Test
    void anIteratorEnds() {
        jira.on(CLOUD, 200, "{\"issues\":[],\"isLast\":true,\"nextPageToken\":\"ignored\"}");
        Iterator<SearchPage> pages = cloud.pages(REQUEST).iterator();
        pages.next();

        assertThat(pages.hasNext()).isFalse();
        assertThatThrownBy(pages::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void asksCloudWhichIssuesMatch() {
        jira.on("POST /rest/api/3/jql/match", 200, "{\"matches\":[{\"matchedIssues\":[10001],\"errors\":[]}]}");

        JsonNode answer = jira.client(Deployment.CLOUD).jqlMatch().match(List.of(10001L), List.of("project = DEV"));

        assertThat(answer.at("/matches/0/matchedIssues/0").asLong()).isEqualTo(10001);
        assertThat(jira.onlyAsked().body()).isEqualTo(json("{'issueIds':[10001],'jqls':['project = DEV']}"));
    }

    @Test
    void searchesOnDataCenterForWhatMatchesAndReportsABadQuery() {
        jira.on(DATA_CENTER, 200, "{\"total\":1,\"issues\":[{\"id\":\"10001\"}]}");
        jira.on(DATA_CENTER, 400, "{\"errorMessages\":[\"bad\"],\"errors\":{}}");

        JsonNode answer = jira.client(Deployment.DATA_CENTER)
                .jqlMatch()
                .match(List.of(10001L, 10002L), List.of("project = DEV OR x = y", "nonsense"));

        assertThat(answer)
                .hasToString("{\"matches\":[{\"matchedIssues\":[10001],\"errors\":[]},"
                        + "{\"matchedIssues\":[],\"errors\":[\"bad\"]}]}");
        assertThat(jira.asked().get(0).body().path("jql").asText())
                .isEqualTo("id in (10001,10002) AND (project = DEV OR x = y)");
    }

    private static List<String> ids(JiraSearch search) {
        List<String> ids = new ArrayList<>();
        for (SearchPage page : search.pages(REQUEST)) {
            page.issues().forEach(issue -> ids.add(issue.path("id").asText()));
        }
        return ids;
    }
}
