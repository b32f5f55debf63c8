package bactrian.jira.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bactrian.field.TextLimit;
import bactrian.field.UnrepresentableException;
import bactrian.field.Value;
import bactrian.jira.Deployment;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JiraFieldCodecTest {
    private static final TextLimit LINE = new TextLimit(255, false);
    private static final TextLimit PARAGRAPH = new TextLimit(32_767, false);
    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final JiraFieldCodec CLOUD = new JiraFieldCodec(Deployment.CLOUD);
    private static final JiraFieldCodec SERVER = new JiraFieldCodec(Deployment.DATA_CENTER);

    /** A kind with what is read, the value, and what is written for it. */
    record Shape(JiraFieldKind kind, JiraFieldCodec codec, String read, Value value, String written) {
        static Shape of(JiraFieldKind kind, String read, Value value, String written) {
            return new Shape(kind, CLOUD, read, value, written);
        }

        static Shape server(JiraFieldKind kind, String read, Value value, String written) {
            return new Shape(kind, SERVER, read, value, written);
        }
    }

    static Stream<Shape> shapes() {
        Value.Option one = new Value.Option("1", "One");
        return Stream.of(
                Shape.of(JiraFieldKind.SUMMARY, "'s'", new Value.Text("s"), "'s'"),
                Shape.of(JiraFieldKind.TEXT, "'🐫 s'", new Value.Text("🐫 s"), "'🐫 s'"),
                Shape.of(JiraFieldKind.URL, "'https://x.y'", new Value.Url("https://x.y"), "'https://x.y'"),
                Shape.of(
                        JiraFieldKind.PARAGRAPH,
                        "{'version':1,'type':'doc','content':[{'type':'paragraph','content':[{'type':'text','text':'a'}]}]}",
                        new Value.RichText("a"),
                        "{'version':1,'type':'doc','content':[{'type':'paragraph','content':[{'type':'text','text':'a'}]}]}"),
                Shape.server(JiraFieldKind.PARAGRAPH, "'*a*'", new Value.RichText("**a**"), "'*a*'"),
                Shape.of(JiraFieldKind.NUMBER, "1.0", new Value.Number(BigDecimal.ONE), "1"),
                Shape.of(JiraFieldKind.SELECT, "{'id':'1','value':'One'}", one, "{'id':'1'}"),
                Shape.of(JiraFieldKind.PRIORITY, "{'id':'1','name':'One'}", one, "{'id':'1'}"),
                Shape.of(JiraFieldKind.RESOLUTION, "{'id':'1','name':'One'}", one, "{'id':'1'}"),
                Shape.of(JiraFieldKind.VERSION, "{'id':'1','name':'One','archived':false}", one, "{'id':'1'}"),
                Shape.of(
                        JiraFieldKind.VERSIONS,
                        "[{'id':'1','name':'One'}]",
                        new Value.Options(List.of(one)),
                        "[{'id':'1'}]"),
                Shape.of(
                        JiraFieldKind.COMPONENTS,
                        "[{'id':'1','name':'One'}]",
                        new Value.Options(List.of(one)),
                        "[{'id':'1'}]"),
                Shape.of(
                        JiraFieldKind.MULTI_SELECT,
                        "[{'id':'1','value':'One'}]",
                        new Value.Options(List.of(one)),
                        "[{'id':'1'}]"),
                Shape.of(
                        JiraFieldKind.CASCADING,
                        "{'id':'1','value':'A','child':{'id':'2','value':'B'}}",
                        new Value.Option("1:2", "A - B"),
                        "{'id':'1','child':{'id':'2'}}"),
                Shape.of(JiraFieldKind.CASCADING, "{'id':'1','value':'A'}", new Value.Option("1", "A"), "{'id':'1'}"),
                Shape.of(JiraFieldKind.DATE, "'2028-02-29'", new Value.Day(LocalDate.of(2028, 2, 29)), "'2028-02-29'"),
                Shape.of(
                        JiraFieldKind.DATE_TIME,
                        "'2019-08-29T12:40:00.000-0700'",
                        new Value.Moment(Instant.parse("2019-08-29T19:40:00Z")),
                        "'2019-08-29T19:40:00.000+0000'"),
                Shape.of(
                        JiraFieldKind.USER,
                        "{'accountId':'5b','displayName':'Ann'}",
                        new Value.Person("5b", "Ann"),
                        "{'accountId':'5b'}"),
                Shape.server(
                        JiraFieldKind.USER,
                        "{'name':'ann','key':'K','displayName':'Ann'}",
                        new Value.Person("ann", "Ann"),
                        "{'name':'ann'}"),
                Shape.of(
                        JiraFieldKind.USERS,
                        "[{'accountId':'5b','displayName':'Ann'}]",
                        new Value.People(List.of(new Value.Person("5b", "Ann"))),
                        "[{'accountId':'5b'}]"),
                Shape.of(
                        JiraFieldKind.LABELS,
                        "['b','a']",
                        new Value.Labels(new TreeSet<>(Set.of("a", "b"))),
                        "['a','b']"),
                Shape.of(JiraFieldKind.TEAM, "{'id':'36','name':'Blue'}", new Value.Team("36", "Blue"), "'36'"),
                Shape.server(JiraFieldKind.TEAM, "'36'", new Value.Team("36", ""), "'36'"),
                Shape.of(JiraFieldKind.PARENT, "{'id':'7','key':'A-7'}", new Value.Reference("7", "A-7"), "{'id':'7'}"),
                Shape.server(JiraFieldKind.PARENT_LINK, "'A-7'", new Value.Reference("A-7", "A-7"), "'A-7'"),
                Shape.of(
                        JiraFieldKind.SPRINT,
                        "[{'id':1,'name':'S 1','state':'closed'},{'id':2,'name':'S 2','state':'active'}]",
                        new Value.Option("2", "S 2"),
                        "2"),
                Shape.server(
                        JiraFieldKind.SPRINT,
                        "['com.x.Sprint@1f[id=3,rapidViewId=1,state=FUTURE,name=S 3,startDate=<null>]']",
                        new Value.Option("3", "S 3"),
                        "3"));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void readsAndWrites(Shape shape) throws JsonProcessingException {
        assertThat(shape.codec().decode(shape.kind(), json(shape.read()))).isEqualTo(shape.value());
        String written =
                encode(shape.codec(), shape.kind(), shape.value(), PARAGRAPH).toString();
        assertThat(MAPPER.readTree(written)).isEqualTo(json(shape.written()));
    }

    @ParameterizedTest
    @EnumSource
    void everyKindHasAnEmptyValueAndAWayToClearIt(JiraFieldKind kind) throws JsonProcessingException {
        assertThat(CLOUD.decode(kind, json("null"))).isEqualTo(Value.EMPTY);
        if (kind.writable()) {
            JsonNode cleared = encode(CLOUD, kind, Value.EMPTY, LINE);
            assertThat(cleared.isNull() || cleared.isArray() && cleared.isEmpty())
                    .isTrue();
            assertThat(CLOUD.decode(kind, cleared)).isEqualTo(Value.EMPTY);
        }
    }

    @Test
    void onlyClosedSprintsAreNone() throws JsonProcessingException {
        assertThat(CLOUD.decode(JiraFieldKind.SPRINT, json("[{'id':1,'name':'S','state':'closed'}]")))
                .isEqualTo(Value.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-29T01:30:00.000+0000",
                "2026-03-29T01:30:00Z",
                "2026-03-29T03:30:00.000+02:00",
                "2026-03-28T18:30:00-0700",
                "2026-03-29T07:00:00.000+0530",
                "2026-03-29T01:30+00"
            })
    void everyFormOfOffsetIsTheSameMoment(String text) {
        assertThat(CLOUD.decode(JiraFieldKind.DATE_TIME, TextNode.valueOf(text)))
                .isEqualTo(new Value.Moment(Instant.parse("2026-03-29T01:30:00Z")));
    }

    @ParameterizedTest
    @CsvSource({"1, 1.0", "1.50, 1.5", "100, 1E+2", "-0.0, 0"})
    void numbersAreEqualByValue(String one, String other) throws JsonProcessingException {
        assertThat(CLOUD.decode(JiraFieldKind.NUMBER, json(one)))
                .isEqualTo(CLOUD.decode(JiraFieldKind.NUMBER, json(other)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\rb"})
    void aLineBreakIsRefused(String text) {
        assertThatThrownBy(() -> encode(CLOUD, JiraFieldKind.SUMMARY, new Value.Text(text), LINE))
                .isInstanceOf(UnrepresentableException.class)
                .hasMessageContaining("line break");
    }

    @Test
    void aSummaryIsNeverLongerThan255WhateverIsConfigured() {
        assertThatThrownBy(() -> encode(CLOUD, JiraFieldKind.SUMMARY, new Value.Text("x".repeat(256)), PARAGRAPH))
                .hasMessageContaining("256 characters");
        assertThat(encode(CLOUD, JiraFieldKind.TEXT, new Value.Text("x".repeat(256)), PARAGRAPH)
                        .asText())
                .hasSize(256);
    }

    @ParameterizedTest
    @ValueSource(ints = {32_766, 32_767})
    void aParagraphMayBeAsLongAsJiraTakes(int length) {
        String text = "x".repeat(length);

        assertThat(encode(SERVER, JiraFieldKind.PARAGRAPH, new Value.RichText(text), PARAGRAPH)
                        .asText())
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(ints = {32_768, 200_000})
    void aLongerParagraphIsRefusedOrShortened(int length) {
        Value text = new Value.RichText("x".repeat(length));
        TextLimit shortening = new TextLimit(32_767, true);

        assertThatThrownBy(() -> encode(SERVER, JiraFieldKind.PARAGRAPH, text, PARAGRAPH))
                .hasMessageContaining(length + " characters");
        assertThat(encode(SERVER, JiraFieldKind.PARAGRAPH, text, shortening).asText())
                .hasSizeLessThanOrEqualTo(32_767)
                .hasSizeGreaterThan(32_700);
    }

    @Test
    void astralCharactersCountAsJiraCountsThem() {
        assertThat(encode(SERVER, JiraFieldKind.TEXT, new Value.Text("🐫".repeat(127)), LINE)
                        .asText())
                .isEqualTo("🐫".repeat(127));
        assertThatThrownBy(() -> encode(SERVER, JiraFieldKind.TEXT, new Value.Text("🐫".repeat(128)), LINE))
                .hasMessageContaining("256 characters");
    }

    @Test
    void anEditedParagraphLeavesWhatMarkdownCannotSay() throws JsonProcessingException {
        JsonNode current = json("{'version':1,'type':'doc','content':["
                + "{'type':'panel','attrs':{'panelType':'note'},'content':[{'type':'paragraph','content':[{'type':'text','text':'Mind'}]}]},"
                + "{'type':'paragraph','content':[{'type':'text','text':'old'}]}]}");
        String markdown = ((Value.RichText) CLOUD.decode(JiraFieldKind.PARAGRAPH, current)).markdown();

        JsonNode edited = CLOUD.encode(
                JiraFieldKind.PARAGRAPH, new Value.RichText(markdown.replace("old", "new")), current, PARAGRAPH);

        assertThat(edited.at("/content/0")).isEqualTo(current.at("/content/0"));
        assertThat(edited.at("/content/1/content/0/text").asText()).isEqualTo("new");
    }

    @Test
    void aLabelWithWhiteSpaceIsRefused() {
        Value label = new Value.Labels(new TreeSet<>(Set.of("two words")));

        assertThatThrownBy(() -> encode(CLOUD, JiraFieldKind.LABELS, label, LINE))
                .hasMessageContaining("two words");
    }

    @Test
    void whatIsNotKnownIsReadAsTextAndNeverWritten() throws JsonProcessingException {
        assertThat(CLOUD.decode(JiraFieldKind.OTHER, json("{'a':1}"))).isEqualTo(new Value.Text("{\"a\":1}"));
        assertThatThrownBy(() -> encode(CLOUD, JiraFieldKind.OTHER, new Value.Text("a"), LINE))
                .hasMessageContaining("direction read");
    }

    private static JsonNode encode(JiraFieldCodec codec, JiraFieldKind kind, Value value, TextLimit limit) {
        return codec.encode(kind, value, MissingNode.getInstance(), limit);
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return MAPPER.readTree(text.replace('\'', '"'));
    }
}
