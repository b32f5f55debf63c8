package bactrian.console.integrate;

import bactrian.integration.Integration;

/**
 * Where Jira sends to.
 *
 * @param publicUrl {@code bactrian.public.url}; never what a request says of itself
 */
public record WebhookUrls(String publicUrl) {
    /** The URL of an integration's webhook. */
    public String of(Integration integration) {
        return base() + integration.webhookToken();
    }

    String base() {
        return publicUrl + "/webhooks/jira/";
    }
}
