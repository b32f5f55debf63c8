package bactrian.console.access;

import static org.assertj.core.api.Assertions.assertThat;

import bactrian.console.Console;
import bactrian.e2e.Http;
import bactrian.jirasim.SimOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Guessing is stopped; what is authentic is let in. */
class AttemptsTest {
    private final Console console = Console.start(SimOptions.cloud());

    @AfterEach
    void stop() {
        console.close();
    }

    @Test
    void guessingIsStoppedAndWhoIsKnownGoesOn() {
        assertThat(console.api().get("/api/integrations").status()).isEqualTo(200);
        Http guesser = console.api("admin", "guess");
        for (int guess = 0; guess < 30; guess++) {
            assertThat(guesser.get("/api/integrations").status()).isEqualTo(401);
        }
        assertThat(guesser.get("/api/integrations").status()).isEqualTo(429);
        assertThat(console.api().get("/api/integrations").status()).isEqualTo(200);
    }

    @Test
    void webhookTokensAreNotGuessedAndAnAuthenticEventIsNeverRefused() {
        String path = console.integrate();
        String url = console.api().get(path).body().path("webhookUrl").asText();
        String token = url.substring(url.indexOf("/webhooks"));
        for (int guess = 0; guess < 30; guess++) {
            assertThat(console.api().post("/webhooks/jira/guess" + guess, "{}").status())
                    .isEqualTo(404);
        }
        assertThat(console.api().post("/webhooks/jira/guess", "{}").status()).isEqualTo(429);
        assertThat(console.api().post(token, "{}").status()).isEqualTo(200);
    }
}
