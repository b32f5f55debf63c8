package bactrian.jira;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/** Sends the head of an answer and the beginning of its body, and then nothing any more. */
final class StallingServer implements AutoCloseable {

    private static final String BEGINNING =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"name\":";

    private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final CompletableFuture<Socket> connection = CompletableFuture.supplyAsync(this::begin);

    StallingServer() throws IOException {}

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    private Socket begin() {
        try {
            Socket socket = server.accept();
            OutputStream out = socket.getOutputStream();
            out.write(BEGINNING.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        connection.join().close();
    }
}
