package bactrian.jirasim.field;

import bactrian.jirasim.Json;
import bactrian.jirasim.site.Account;
import bactrian.jirasim.site.FieldKind;
import bactrian.jirasim.site.FieldRefusal;
import bactrian.jirasim.site.Site;
import bactrian.jirasim.site.View;
import bactrian.jirasim.site.Writing;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** A user: written by account id on Cloud, by name (or key) on Data Center. */
public record UserKind() implements FieldKind {

    @Override
    public String type() {
        return "user";
    }

    @Override
    public JsonNode accept(JsonNode input, Writing writing) {
        if (!input.isObject()) {
            throw new FieldRefusal("expected Object");
        }
        Account account = named(input, writing.site())
                .orElseThrow(() -> new FieldRefusal("User '" + wanted(input) + "' does not exist."));
        boolean assigning = writing.field().id().equals("assignee");
        boolean assignable = account.active() && writing.site().may(account, writing.project(), "ASSIGNABLE_USER");
        if (assigning && !assignable) {
            throw new FieldRefusal("User '" + account.name() + "' cannot be assigned issues.");
        }
        return Json.string(account.id());
    }

    private static Optional<Account> named(JsonNode input, Site site) {
        if (site.cloud()) {
            return site.accounts()
                    .byId(input.path("accountId").asText(input.path("id").asText()));
        }
        String name = input.path("name").asText();
        String key = input.path("key").asText();
        return site.accounts().all().stream()
                .filter(a -> a.name().equals(name) || a.id().equals(key))
                .findFirst();
    }

    private static String wanted(JsonNode input) {
        return input.path("accountId")
                .asText(input.path("id").asText(input.path("name").asText()));
    }

    @Override
    public JsonNode show(JsonNode value, View view) {
        return view.site()
                .accounts()
                .byId(value.asText())
                .<JsonNode>map(account -> Shapes.user(account, view))
                .orElseGet(Json::nothing);
    }

    @Override
    public Said say(JsonNode value, Site site) {
        Optional<Account> account = site.accounts().byId(value.asText());
        String id = account.map(a -> site.cloud() ? a.id() : a.name()).orElse("");
        return new Said(id, account.map(Account::displayName).orElse(""));
    }
}
