package bactrian.console.access;

/**
 * Who sends a request.
 *
 * @param account the account's name
 * @param role {@code admin} or {@code viewer}
 */
record Caller(String account, String role) {
    boolean isViewer() {
        return role.equals(Accounts.VIEWER);
    }
}
