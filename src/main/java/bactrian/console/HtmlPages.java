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
import org.apache.camel.Exchange;
import org.apache.camel.Header;
import org.apache.camel.Message;

/** The pages that people open: the login and an item. */
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
                    loginForm("<p role=\"alert\">User and password do not belong together.</p>"));
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

    private static String loginForm(String notice) {
        return page(
                "Log in",
                "<h1>Bactrian</h1>" + notice + "<form method=\"post\" action=\"/login\">"
                        + "<p><label>User <input name=\"user\" autocomplete=\"username\" required autofocus></label></p>"
                        + "<p><label>Password <input name=\"password\" type=\"password\""
                        + " autocomplete=\"current-password\" required></label></p>"
                        + "<p><button type=\"submit\">Log in</button></p></form>");
    }

    /** The list of items. */
    public void start(Exchange exchange) {
        StringBuilder rows = new StringBuilder();
        items.list(0).forEach(item -> rows.append("<li><a href=\"/items/")
                .append(item.id())
                .append("\">")
                .append(escape(item.name()))
                .append("</a> (")
                .append(item.type().id())
                .append(")</li>"));
        String list = rows.isEmpty()
                ? "<p>There are no items yet. Make one with POST /api/portfolio/items, or set an integration up.</p>"
                : "<ul>" + rows + "</ul>";
        html(exchange.getMessage(), 200, page("Portfolio", "<h1>Portfolio</h1>" + list));
    }

    /** One item, its fields as they are. */
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
        html(
                exchange.getMessage(),
                200,
                page(
                        item.name(),
                        "<p><a href=\"/\">Portfolio</a></p><h1>" + escape(item.name()) + "</h1><table>" + rows
                                + "</table>"));
    }

    private static String page(String title, String body) {
        return "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\""
                + " content=\"width=device-width, initial-scale=1\"><title>" + escape(title)
                + "</title></head><body><main>" + body + "</main></body></html>";
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
