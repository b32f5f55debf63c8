package bactrian;

import bactrian.text.RichText;
import bactrian.text.model.RichTextException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The command {@code text convert}: one rich text from standard input, in another notation to standard output. */
final class ConvertText {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private enum Notation {
        ADF,
        WIKI,
        MARKDOWN;

        static Optional<Notation> of(String name) {
            return List.of(values()).stream()
                    .filter(notation -> notation.name().toLowerCase(Locale.ROOT).equals(name))
                    .findFirst();
        }

        RichText read(String text) throws JsonProcessingException {
            return switch (this) {
                case ADF -> RichText.fromAdf(JSON.readTree(text));
                case WIKI -> RichText.fromWiki(text);
                case MARKDOWN -> RichText.fromMarkdown(text);
            };
        }

        String write(RichText text) {
            return switch (this) {
                case ADF -> text.toAdf().toString();
                case WIKI -> text.toWiki();
                case MARKDOWN -> text.toMarkdown();
            };
        }
    }

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;

    ConvertText(InputStream in, PrintStream out, PrintStream err) {
        this.in = in;
        this.out = out;
        this.err = err;
    }

    /** Converts; answers the exit code: 0, 1 when the text cannot be read, 2 for a wrong call. */
    int run(List<String> options) {
        Optional<Notation> from = option(options, "--from");
        Optional<Notation> to = option(options, "--to");
        if (options.size() != 4 || from.isEmpty() || to.isEmpty()) {
            err.println("bactrian text convert: it takes --from and --to, each one of adf, wiki, markdown.");
            return 2;
        }
        return convert(from.get(), to.get());
    }

    private static Optional<Notation> option(List<String> options, String name) {
        int at = options.indexOf(name) + 1;
        return at > 0 && at < options.size() ? Notation.of(options.get(at)) : Optional.empty();
    }

    private int convert(Notation from, Notation to) {
        try {
            String text = to.write(from.read(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
            byte[] bytes = (text.endsWith("\n") ? text : text + "\n").getBytes(StandardCharsets.UTF_8);
            out.write(bytes, 0, bytes.length);
            out.flush();
            return 0;
        } catch (JsonProcessingException e) {
            err.println(
                    "bactrian text convert: the input is not JSON, which ADF is: " + e.getOriginalMessage() + where(e));
            return 1;
        } catch (RichTextException e) {
            err.println("bactrian text convert: " + e.getMessage());
            return 1;
        } catch (IOException e) {
            err.println("bactrian text convert: standard input cannot be read: " + e.getMessage());
            return 1;
        }
    }

    private static String where(JsonProcessingException e) {
        return e.getLocation() == null
                ? ""
                : " (line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + ")";
    }
}
