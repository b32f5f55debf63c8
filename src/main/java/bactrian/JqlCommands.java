package bactrian;

import bactrian.jql.json.JsonFields;
import bactrian.jql.json.JsonIssue;
import bactrian.jql.match.Decision;
import bactrian.jql.match.FieldCheck;
import bactrian.jql.match.JqlFilter;
import bactrian.jql.match.JqlSettings;
import bactrian.jql.match.Verdict;
import bactrian.jql.parse.JqlDialect;
import bactrian.jql.parse.JqlException;
import bactrian.jql.parse.JqlFault;
import bactrian.jql.parse.JqlParser;
import bactrian.jql.parse.ParseResult;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;

/** {@code jql check}, {@code jql match} and {@code jql explain}: JQL without Jira. */
final class JqlCommands {
    static final String USAGE =
            """
            bactrian jql check  reads one JSON string a line; answers valid, or invalid<TAB>message, a line each
            bactrian jql match --issue file.json 'query'
                                answers matches, does not match, or undecidable<TAB>why, by the issue's JSON as Jira's
                                REST API or a webhook has it; times are told in this computer's time zone
            bactrian jql explain --issue file.json 'query'
                                answers each clause with its verdict and the value it saw
            """;
    static final int WRONG_CALL = 2;

    private static final int OK = 0;
    private static final int NOT_SO = 1;
    private static final int UNDECIDABLE = 3;

    private final ObjectMapper mapper = new ObjectMapper();
    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;

    JqlCommands(InputStream in, PrintStream out, PrintStream err) {
        this.in = in;
        this.out = out;
        this.err = err;
    }

    /** Carries out what follows {@code jql}; answers the exit code. */
    int run(List<String> words) {
        try {
            boolean issue = words.size() == 4 && words.get(1).equals("--issue");
            if (words.equals(List.of("check"))) {
                return check();
            } else if (issue && words.get(0).equals("match")) {
                return match(issue(words.get(2)), filter(words.get(3)));
            } else if (issue && words.get(0).equals("explain")) {
                return explain(issue(words.get(2)), filter(words.get(3)));
            }
            err.print(USAGE);
        } catch (JqlException e) {
            err.println(e.getMessage());
        } catch (IOException e) {
            err.println("bactrian: cannot read: " + e.getMessage());
        }
        return WRONG_CALL;
    }

    private int check() throws IOException {
        int code = OK;
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String answer = answer(line);
            out.print(answer + "\n");
            code = answer.equals("valid") ? code : NOT_SO;
        }
        return code;
    }

    private String answer(String line) {
        try {
            JsonNode json = mapper.readTree(line);
            if (json.isTextual()) {
                ParseResult result = JqlParser.read(json.textValue(), JqlDialect.JIRA);
                return result.faults().isEmpty()
                        ? "valid"
                        : "invalid\t" + onOneLine(result.faults().get(0));
            }
        } catch (JsonProcessingException e) {
            return "invalid\tThe line is no JSON string.";
        }
        return "invalid\tThe line is no JSON string.";
    }

    /** A message quotes the query, which may hold line breaks. */
    private static String onOneLine(JqlFault fault) {
        return fault.toString().replaceAll("\\p{Cntrl}", " ");
    }

    private int match(JsonIssue issue, JqlFilter filter) {
        Decision decision = filter.decide(issue);
        return switch (decision.verdict()) {
            case MATCHES -> said("matches", OK);
            case DOES_NOT_MATCH -> said("does not match", NOT_SO);
            case UNDECIDABLE -> said("undecidable\t" + decision.clause() + ": " + decision.reason(), UNDECIDABLE);
        };
    }

    private int said(String answer, int code) {
        out.print(answer + "\n");
        return code;
    }

    private int explain(JsonIssue issue, JqlFilter filter) {
        out.print(filter.explain(issue).display());
        Verdict verdict = filter.decide(issue).verdict();
        return verdict == Verdict.MATCHES ? OK : verdict == Verdict.DOES_NOT_MATCH ? NOT_SO : UNDECIDABLE;
    }

    private JsonIssue issue(String file) throws IOException {
        JsonNode json = mapper.readTree(Files.readString(Path.of(file)));
        return JsonIssue.of(json, JsonFields.ofIssue(json));
    }

    private static JqlFilter filter(String text) {
        JqlFilter filter =
                JqlFilter.of(JqlParser.parse(text), JqlSettings.of(Clock.systemUTC(), ZoneId.systemDefault()));
        List<JqlFault> faults = FieldCheck.faults(text, filter.query().where());
        if (!faults.isEmpty()) {
            throw new JqlException(faults);
        }
        return filter;
    }
}
