package bactrian.console;

import bactrian.console.access.Accounts;
import bactrian.field.InputFault;
import bactrian.field.InvalidInputException;
import bactrian.store.Hashes;
import bactrian.store.NotFoundException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.camel.Body;
import org.apache.camel.Header;

/** Accounts as the API makes and shows them; a password that was made here is answered once. */
public final class AccountsApi {
    private static final Set<String> ROLES = Set.of(Accounts.ADMIN, Accounts.VIEWER);
    private static final int SHORTEST = 12;

    private final Accounts accounts;

    /** Reads and writes accounts. */
    public AccountsApi(Accounts accounts) {
        this.accounts = accounts;
    }

    /** All accounts. */
    public ObjectNode list() {
        return Pages.of(accounts.all().stream()
                .map(account -> view(account.name(), account.role()))
                .toList());
    }

    /** Adds {@code {name, role?(viewer), password?}}; without a password one is made and answered this once. */
    public ObjectNode create(@Body JsonNode json) {
        String name = json.path("name").asText("").strip();
        List<InputFault> faults = faults(json);
        if (!name.matches("[\\w.@+-]{1,100}")) {
            faults.add(new InputFault("name", "name must be 1 to 100 letters, digits or one of . @ + - _"));
        } else if (accounts.roleOf(name).isPresent()) {
            faults.add(new InputFault("name", "There is an account \"" + name + "\" already."));
        }
        refuse(faults);
        return put(name, json.path("role").asText(Accounts.VIEWER), json);
    }

    /** Gives an account another role, and another password: {@code {role?, password?}}. */
    public ObjectNode replace(@Header("name") String name, @Body JsonNode json) {
        String role = json.path("role").asText(existing(name));
        List<InputFault> faults = faults(json);
        if (name.equals(Accounts.ADMIN) && !role.equals(Accounts.ADMIN)) {
            faults.add(new InputFault("role", "The account admin keeps its role, so that somebody can set things up."));
        }
        refuse(faults);
        return put(name, role, json);
    }

    /** Removes an account and ends its sessions. */
    public void remove(@Header("name") String name) {
        existing(name);
        if (name.equals(Accounts.ADMIN)) {
            throw new InvalidInputException("name", "The account admin cannot be removed.");
        }
        accounts.remove(name);
    }

    private String existing(String name) {
        return accounts.roleOf(name).orElseThrow(() -> new NotFoundException("There is no account \"" + name + "\"."));
    }

    private static List<InputFault> faults(JsonNode json) {
        List<InputFault> faults = new ArrayList<>();
        if (!ROLES.contains(json.path("role").asText(Accounts.VIEWER))) {
            faults.add(new InputFault("role", "role must be admin or viewer"));
        }
        String password = json.path("password").asText("");
        int bytes = password.getBytes(StandardCharsets.UTF_8).length;
        if (!password.isEmpty() && (password.length() < SHORTEST || bytes > Accounts.LONGEST_PASSWORD_BYTES)) {
            faults.add(new InputFault(
                    "password",
                    "password must have at least " + SHORTEST + " characters and at most "
                            + Accounts.LONGEST_PASSWORD_BYTES + " bytes"));
        }
        return faults;
    }

    private static void refuse(List<InputFault> faults) {
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
    }

    private ObjectNode put(String name, String role, JsonNode json) {
        String given = json.path("password").asText("");
        String password = given.isEmpty() ? Hashes.randomToken().substring(0, 20) : given;
        accounts.put(name, role, password);
        ObjectNode view = view(name, role);
        return given.isEmpty() ? view.put("password", password) : view;
    }

    private static ObjectNode view(String name, String role) {
        return JsonNodeFactory.instance.objectNode().put("name", name).put("role", role);
    }
}
