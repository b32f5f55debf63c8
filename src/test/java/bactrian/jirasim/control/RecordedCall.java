package bactrian.jirasim.control;

/**
 * A call to the REST API.
 *
 * @param path without the query
 * @param status the status it got; 0 when the connection was cut
 */
public record RecordedCall(String method, String path, int status) {}
