package bactrian;

import bactrian.integration.Integrations;
import bactrian.store.SecretBox;
import bactrian.store.SecretKey;
import bactrian.store.Store;
import bactrian.store.StoreException;
import java.io.PrintStream;
import java.nio.file.Path;

/**
 * The command {@code rotate-key}. The next key is written down before anything is sealed with it, all is sealed in one
 * transaction, and the key file is replaced last: interrupted anywhere, the command finishes when it is run again.
 */
final class KeyRotation {
    private final Settings settings;

    KeyRotation(Settings settings) {
        this.settings = settings;
    }

    int run(PrintStream out, PrintStream err) {
        String configured = settings.get("bactrian.key");
        String next = settings.get("bactrian.key.next");
        if (configured.isBlank() != next.isBlank()) {
            err.println("bactrian: set both bactrian.key (the key now) and bactrian.key.next (the one to change to), or"
                    + " neither, to use the key file.");
            return 2;
        }
        Path file = Path.of(settings.get("bactrian.data"), "bactrian.key");
        try (Store store = new Wiring(settings).openStore()) {
            SecretBox former = new SecretBox(SecretKey.former(configured, file));
            int count = Integrations.reseal(store, former, new SecretBox(SecretKey.next(next, file)));
            if (configured.isBlank()) {
                SecretKey.replace(file);
            }
            out.println(count + " tokens and secrets are sealed with the new key."
                    + (configured.isBlank() ? "" : " Set bactrian.key to it now, and bactrian.key.next to nothing."));
            return 0;
        } catch (StoreException | IllegalArgumentException | IllegalStateException e) {
            err.println("bactrian: nothing was changed. " + e.getMessage());
            return 1;
        }
    }
}
