package bactrian.jirasim.webhook;

import bactrian.jirasim.Json;
import bactrian.jirasim.jql.JqlFault;
import bactrian.jirasim.jql.Query;
import bactrian.jirasim.site.Site;
import bactrian.jirasim.site.SiteEvent;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Tells the registered webhooks of what happens, away from the thread that did it. */
public final class WebhookSender implements AutoCloseable {

    private final Site site;
    private final WebhookRegistry registry;
    private final WebhookBodies bodies;
    private final DeliveryLine line;
    private final ExecutorService queue = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "jirasim-events");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Nastiness nastiness = new Nastiness(Json.object());

    /** Listens to the site; failed deliveries of Cloud are tried again after the delay. */
    public WebhookSender(Site site, WebhookRegistry registry, Duration retryDelay) {
        this.site = site;
        this.registry = registry;
        this.bodies = new WebhookBodies(site);
        this.line = new DeliveryLine(retryDelay);
        site.listen(event -> queue.execute(() -> tell(event)));
    }

    /** Sets how badly deliveries behave from now on. */
    public void nastiness(Nastiness wanted) {
        nastiness = wanted;
    }

    /** {@code delivered}, {@code failed} and {@code pending} messages. */
    public ObjectNode counts() {
        return Json.object()
                .put("delivered", line.delivered())
                .put("failed", line.failed())
                .put("pending", line.pending());
    }

    private void tell(SiteEvent event) {
        List<Webhook> hooks = registry.all();
        if (hooks.isEmpty()) {
            return;
        }
        for (WebhookBodies.Message message : bodies.of(event)) {
            for (Webhook hook : hooks) {
                if (hook.enabled() && hook.events().contains(message.webhookEvent()) && matches(hook, event)) {
                    send(hook, message, event);
                }
            }
        }
    }

    /** Filters run at each event, on the issue as it is then; one that cannot be read matches nothing. */
    private boolean matches(Webhook hook, SiteEvent event) {
        try {
            return hook.jql().isBlank()
                    || Query.of(hook.jql(), site, event.actor()).matches(event.issue());
        } catch (JqlFault broken) {
            return false;
        }
    }

    private void send(Webhook hook, WebhookBodies.Message message, SiteEvent event) {
        Nastiness how = nastiness;
        if (how.drops()) {
            return;
        }
        byte[] body =
                hook.excludeBody() ? new byte[0] : Json.text(message.body()).getBytes(StandardCharsets.UTF_8);
        Delivery delivery = new Delivery(
                hook,
                UUID.randomUUID().toString(),
                url(hook, event),
                body,
                event.issue().id(),
                site.cloud());
        line.send(delivery, how.delay(), how.shuffles());
        if (how.duplicates()) {
            line.send(delivery, how.delay(), how.shuffles());
        }
    }

    private static String url(Webhook hook, SiteEvent event) {
        return hook.url()
                .replaceAll("\\$?\\{issue\\.key}", event.issue().key())
                .replaceAll("\\$?\\{issue\\.id}", Long.toString(event.issue().id()))
                .replaceAll("\\$?\\{project\\.key}", event.issue().project().key())
                .replaceAll("\\$?\\{project\\.id}", event.issue().project().id());
    }

    @Override
    public void close() {
        queue.shutdownNow();
        line.close();
    }
}
