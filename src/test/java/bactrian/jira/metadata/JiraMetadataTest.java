package bactrian.jira.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bactrian.jira.Deployment;
import bactrian.jira.JiraClient;
import bactrian.jira.JiraException;
import bactrian.jira.ScriptedJira;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JiraMetadataTest {

    private static final Duration LIFE = Duration.ofMinutes(10);

    private final ScriptedJira jira = new ScriptedJira();
    private final JiraClient cloud = jira.client(Deployment.CLOUD);
    private final JiraClient dataCenter = jira.client(Deployment.DATA_CENTER);
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-25T10:00:00Z"));
    private final JiraMetadata metadata = new JiraMetadata(LIFE, new SettableClock(now));

    @AfterEach
    void stop() {
        jira.close();
    }

    @Test
    void readsTheIssueTypesOfCloudInPagesWithoutAnEndMark() {
        String path = "GET /rest/api/3/issue/createmeta/DEV/issuetypes";
        jira.on(
                path,
                200,
                """
                {"startAt":0,"maxResults":1,"total":2,"issueTypes":[
                  {"id":"10001","name":"Initiative","subtask":false,"hierarchyLevel":2}]}""");
        jira.on(
                path,
                200,
                """
                {"startAt":1,"maxResults":1,"total":2,"createMetaIssueType":[
                  {"id":"10005","name":"Sub-task","subtask":true,"hierarchyLevel":-1}]}""");

        assertThat(metadata.issueTypes(cloud, "DEV"))
                .containsExactly(
                        new JiraIssueType("10001", "Initiative", false, 2),
                        new JiraIssueType("10005", "Sub-task", true, -1));
    }

    @Test
    void readsTheIssueTypesOfDataCenter() {
        jira.on(
                "GET /rest/api/2/issue/createmeta/DEV/issuetypes",
                200,
                """
                {"maxResults":50,"startAt":0,"total":9,"isLast":true,"values":[
                  {"id":"3","name":"Task","subtask":false},{"id":"5","name":"Sub-task","subtask":true}]}""");

        assertThat(metadata.issueTypes(dataCenter, "DEV"))
                .containsExactly(
                        new JiraIssueType("3", "Task", false, 0), new JiraIssueType("5", "Sub-task", true, -1));
        assertThat(jira.asked()).hasSize(1);
    }

    @Test
    void readsCreateFieldsInBothShapes() {
        String field =
                """
                {"fieldId":"customfield_10010","name":"RAG Status","required":true,"hasDefaultValue":false,
                 "operations":["set"],"allowedValues":[{"id":"1","value":"Red"}],
                 "schema":{"type":"option","custom":"com.example:select","customId":10010}}""";
        jira.on("GET /rest/api/3/issue/createmeta/DEV/issuetypes/1", 200, "{\"total\":1,\"fields\":[" + field + "]}");
        jira.on(
                "GET /rest/api/2/issue/createmeta/DEV/issuetypes/1",
                200,
                "{\"isLast\":true,\"values\":[" + field + "]}");

        Map<String, FieldMeta> onCloud = metadata.createFields(cloud, "DEV", "1");
        metadata.refresh("one");
        Map<String, FieldMeta> onDataCenter = metadata.createFields(dataCenter, "DEV", "1");

        FieldMeta meta = onCloud.get("customfield_10010");
        assertThat(meta.field().schema()).isEqualTo(new FieldSchema("option", "", "", "com.example:select", 10010));
        assertThat(meta.field().custom()).isTrue();
        assertThat(meta.required()).isTrue();
        assertThat(meta.allowedValues())
                .extracting(value -> value.path("value").asText())
                .containsExactly("Red");
        assertThat(onDataCenter).isEqualTo(onCloud);
    }

    @Test
    void remembersForItsLife() {
        jira.on("GET /rest/api/3/field", 200, "[{\"id\":\"summary\",\"name\":\"Summary\"}]");

        metadata.fields(cloud);
        now.set(now.get().plus(LIFE).minusMillis(1));
        metadata.fields(cloud);
        assertThat(jira.asked()).hasSize(1);

        now.set(now.get().plusMillis(1));
        metadata.fields(cloud);
        assertThat(jira.asked()).hasSize(2);
    }

    @Test
    void asksAgainAfterARefreshOfThatIntegration() {
        jira.on("GET /rest/api/3/field", 200, "[]");

        metadata.fields(cloud);
        metadata.refresh("another");
        metadata.fields(cloud);
        assertThat(jira.asked()).hasSize(1);

        metadata.refresh("one");
        metadata.fields(cloud);
        assertThat(jira.asked()).hasSize(2);
    }

    @Test
    void doesNotRememberAFailure() {
        jira.on("GET /rest/api/3/field", 503, "");
        jira.on("GET /rest/api/3/field", 200, "[]");

        assertThatThrownBy(() -> metadata.fields(cloud)).isInstanceOf(JiraException.class);
        assertThat(metadata.fields(cloud).all()).isEmpty();
    }

    @Test
    void readsTransitionsWithTheirScreensAndLeavesOutTheUnavailable() {
        jira.on(
                "GET /rest/api/3/issue/10001/transitions",
                200,
                """
                {"transitions":[
                  {"id":"31","name":"Finish","isAvailable":true,"to":{"id":"10003","name":"Done"},
                   "fields":{"resolution":{"required":true,"name":"Resolution","operations":["set"],
                     "schema":{"type":"resolution","system":"resolution"}}}},
                  {"id":"41","name":"Reopen","isAvailable":false,"to":{"id":"10000","name":"To Do"}}]}""");

        assertThat(metadata.transitions(cloud, "10001")).singleElement().satisfies(transition -> {
            assertThat(transition.toStatusId()).isEqualTo("10003");
            assertThat(transition.toStatusName()).isEqualTo("Done");
            assertThat(transition.fields().get("resolution").required()).isTrue();
        });
    }

    @Test
    void readsEditFieldsByTheirIds() {
        jira.on(
                "GET /rest/api/2/issue/10001/editmeta",
                200,
                "{\"fields\":{\"labels\":{\"required\":false,\"name\":\"Labels\",\"operations\":[\"add\",\"set\"]}}}");

        assertThat(metadata.editFields(dataCenter, "10001").get("labels").operations())
                .containsExactly("add", "set");
    }

    /** A clock that shows what the test sets. */
    private static final class SettableClock extends Clock {

        private final AtomicReference<Instant> now;

        SettableClock(AtomicReference<Instant> now) {
            this.now = now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    }
}
