package bactrian.jirasim;

import static org.assertj.core.api.Assertions.assertThat;

import bactrian.jirasim.text.AdfToWiki;
import bactrian.jirasim.text.AdfValidator;
import bactrian.jirasim.text.WikiToAdf;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RichTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{'type':'paragraph','content':[{'type':'text','text':'a'},{'type':'hardBreak'},{'type':'text','text':'b'}]}; a\\nb",
                "{'type':'heading','attrs':{'level':2},'content':[{'type':'text','text':'T'}]}; h2. T",
                "{'type':'rule'}; ----",
                "{'type':'codeBlock','attrs':{'language':'java'},'content':[{'type':'text','text':'x'}]}; {code:java}x{code}",
                "{'type':'codeBlock','content':[{'type':'text','text':'x'}]}; {noformat}x{noformat}",
                "{'type':'blockquote','content':[{'type':'paragraph','content':[{'type':'text','text':'q'}]}]}; {quote}q{quote}",
                "{'type':'paragraph','content':[{'type':'mention','attrs':{'id':'5b','text':'@Uma'}}]}; [~accountid:5b]",
                "{'type':'bulletList','content':[{'type':'listItem','content':[{'type':'paragraph','content':"
                        + "[{'type':'text','text':'a'}]},{'type':'orderedList','content':[{'type':'listItem','content':"
                        + "[{'type':'paragraph','content':[{'type':'text','text':'b'}]}]}]}]}]}; * a\\n*# b",
                "{'type':'paragraph','content':[{'type':'text','text':'x','marks':[{'type':'link','attrs':"
                        + "{'href':'https://example.com'}}]}]}; [x|https://example.com]",
                "{'type':'table','content':[{'type':'tableRow','content':[{'type':'tableHeader','content':"
                        + "[{'type':'paragraph','content':[{'type':'text','text':'h'}]}]}]}]}; ||h||",
            })
    void aDocumentIsShownAsWikiMarkup(String block, String wiki) {
        JsonNode document = new JsonNodes("{'type':'doc','version':1,'content':[" + block + "]}").json();
        assertThat(AdfValidator.valid(document)).isTrue();
        assertThat(AdfToWiki.render(document)).isEqualTo(wiki.replace("\\n", "\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{'type':'paragraph','content':[{'type':'text','text':''}]}",
                "{'type':'heading','attrs':{'level':7},'content':[]}",
                "{'type':'blockquote','content':[{'type':'heading','attrs':{'level':1},'content':[]}]}",
                "{'type':'bulletList','content':[]}",
                "{'type':'text','text':'x'}",
                "{'type':'paragraph','content':[{'type':'text','text':'x','marks':[{'type':'code'},{'type':'strong'}]}]}",
                "{'type':'panel','attrs':{'panelType':'shout'},'content':[{'type':'paragraph'}]}",
                "{'type':'paragraph','foo':1}",
                "{'type':'nonsense'}",
            })
    void aBrokenDocumentIsRefused(String block) {
        JsonNode document = new JsonNodes("{'type':'doc','version':1,'content':[" + block + "]}").json();
        assertThat(AdfValidator.valid(document)).isFalse();
    }

    @Test
    void aStringBecomesParagraphsAndComesBack() {
        JsonNode document = WikiToAdf.read("one\r\ntwo\n\n\nthree");
        assertThat(AdfValidator.valid(document)).isTrue();
        assertThat(AdfToWiki.render(document)).isEqualTo("one\ntwo\n\nthree");
    }
}
