package bactrian.console.integrate;

/**
 * What Jira has told of itself so far; empty where it has not.
 *
 * @param site names the site: host, port and context of the address that Jira itself states
 * @param deployment what Jira says it is: {@code cloud} or {@code data-center}
 * @param account our own account: account id (Cloud) or name (Data Center)
 */
public record Found(
        String site, String deployment, String account, String projectId, String projectKey, String projectName) {
    static final Found NOTHING = new Found("", "", "", "", "", "");

    Found withServer(String name, String stated) {
        return new Found(name, stated, account, projectId, projectKey, projectName);
    }

    Found withAccount(String id) {
        return new Found(site, deployment, id, projectId, projectKey, projectName);
    }

    Found withProject(String id, String key, String name) {
        return new Found(site, deployment, account, id, key, name);
    }
}
