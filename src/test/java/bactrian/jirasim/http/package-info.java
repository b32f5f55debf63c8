/**
 * A small HTTP/1.1 server on plain sockets: a thread a connection, keep-alive, no delayed packets, and full control over
 * when a connection is cut, which the server of the JDK does not give.
 */
package bactrian.jirasim.http;
