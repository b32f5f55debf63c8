package bactrian.console;

import bactrian.console.access.Accounts;
import bactrian.console.access.Gate;
import bactrian.console.access.Sessions;
import bactrian.field.Value;
import bactrian.portfolio.FieldDefinition;
import bactrian.portfolio.Item;
import bactrian.portfolio.Items;
import bactrian.portfolio.PortfolioFields;
import bactrian.store.NotFoundException;
import java.util.Arrays;
import org.apache.camel.Exchange;
import org.apache.camel.Header;
import org.apache.camel.Message;

/** The pages that people open: the login, and the console, whose views are made in the browser. */
public final class HtmlPages {
    private final Items items;
    private final PortfolioFields fields;
    private final Accounts accounts;
    private final Sessions sessions;
    private final String cookieEnd;

    /** Shows items; logs people in, with a cookie for https alone where people come by https. */
    public HtmlPages(Items items, PortfolioFields fields, Accounts accounts, Sessions sessions, boolean https) {
        this.items = items;
        this.fields = fields;
        this.accounts = accounts;
        this.sessions = sessions;
        this.cookieEnd = https ? "; Secure" : "";
    }

    /** The login page. */
    public void loginPage(Exchange exchange) {
        html(exchange.getMessage(), 200, loginForm(""));
    }

    /** Logs in and goes to the start page, or shows the login page again with the reason. */
    public void login(Exchange exchange, @Header("user") String user, @Header("password") String password) {
        String name = user == null ? "" : user;
        if (accounts.role(name, password == null ? "" : password).isEmpty()) {
            html(
                    exchange.getMessage(),
                    401,
                    loginForm("<p role=\"alert\" class=\"notice bad\">User and password do not belong together.</p>"));
            return;
        }
        Message message = exchange.getMessage();
        message.removeHeaders("*");
        message.setHeader(
                "Set-Cookie",
                Gate.COOKIE + "=" + sessions.begin(name) + "; Path=/; HttpOnly; SameSite=Lax; Max-Age="
                        + Sessions.LIFE.toSeconds() + cookieEnd);
        message.setHeader("Location", "/");
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, 303);
        message.setBody("");
    }

    /** Ends the session and goes to the login page. */
    public void logout(Exchange exchange, @Header("Cookie") String cookies) {
        String name = Gate.COOKIE + "=";
        Arrays.stream((cookies == null ? "" : cookies).split("; *"))
                .filter(cookie -> cookie.startsWith(name))
                .forEach(cookie -> sessions.end(cookie.substring(name.length())));
        Message message = exchange.getMessage();
        message.removeHeaders("*");
        message.setHeader("Set-Cookie", name + "; Path=/; HttpOnly; SameSite=Lax; Max-Age=0");
        message.setHeader("Location", "/login");
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, 303);
        message.setBody("");
    }

    private static String loginForm(String notice) {
        return page(
                "Log in",
                """
                <main class="login"><img src="/web/icon.svg" alt="" width="56" height="56"><h1>Bactrian</h1>
                <p class="muted">Jira and your portfolio, in two-way sync.</p>%s
                <form method="post" action="/login" class="card stack">
                <label class="field">User<input name="user" autocomplete="username" required autofocus></label>
                <label class="field">Password<input name="password" type="password"
                autocomplete="current-password" required></label>
                <button type="submit" class="button primary">Log in</button></form></main>"""
                        .formatted(notice));
    }

    /** The page that all views of the console are shown in. */
    public void start(Exchange exchange) {
        html(exchange.getMessage(), 200, console("Overview", "<h1>Bactrian</h1>"));
    }

    /** The same page on one item; its fields stand in it, so that the link says something without scripts as well. */
    public void item(Exchange exchange, @Header("id") long id) {
        Item item = items.find(id).orElseThrow(() -> new NotFoundException("There is no item with id " + id + "."));
        StringBuilder rows = new StringBuilder();
        for (FieldDefinition field : fields.all(item.type())) {
            Value value = item.value(field.name());
            rows.append("<tr><th scope=\"row\">")
                    .append(escape(field.title()))
                    .append("</th><td>")
                    .append(escape(value.equals(Value.EMPTY) ? "" : value.display()))
                    .append("</td></tr>");
        }
        String table = "<h1>" + escape(item.name()) + "</h1><table>" + rows + "</table>";
        html(exchange.getMessage(), 200, console(item.name(), table));
    }

    private static String console(String title, String body) {
        return page(
                title,
                """
                <script type="module" src="/web/app.js"></script>
                <div id="app"><main class="page">%s</main></div>"""
                        .formatted(body));
    }

    private static String page(String title, String body) {
        return """
                <!doctype html><html lang="en"><head><meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark"><title>%s · Bactrian</title>
                <link rel="icon" href="/web/icon.svg" type="image/svg+xml"><link rel="stylesheet" href="/web/console.css">
                </head><body>%s</body></html>"""
                .formatted(escape(title), body);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static void html(Message message, int status, String html) {
        message.removeHeaders("*");
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, status);
        message.setHeader(Exchange.CONTENT_TYPE, "text/html; charset=UTF-8");
        message.setBody(html);
    }
}
