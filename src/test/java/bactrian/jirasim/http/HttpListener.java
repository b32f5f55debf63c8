package bactrian.jirasim.http;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;

/** Accepts connections on the loopback address and answers each request with what the handler returns. */
public final class HttpListener implements AutoCloseable {

    private final ServerSocket server;
    private final Function<Request, Response> handler;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "jirasim-http");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * Binds and starts to accept.
     *
     * @param port TCP port, 0 for any free one
     * @param handler called on the connection's thread; what it throws ends the connection
     */
    public HttpListener(int port, Function<Request, Response> handler) {
        this.handler = handler;
        try {
            server = new ServerSocket();
            server.setReuseAddress(true);
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 512);
        } catch (IOException e) {
            throw new UncheckedIOException("The Jira stand-in cannot listen on port " + port, e);
        }
        threads.execute(this::accept);
    }

    /** The port in use. */
    public int port() {
        return server.getLocalPort();
    }

    /** Stops listening and cuts every connection. */
    @Override
    public void close() {
        closeQuietly(server);
        open.forEach(HttpListener::closeQuietly);
        threads.shutdownNow();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                threads.execute(() -> serve(socket));
            } catch (IOException | RejectedExecutionException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            OutputStream out = new BufferedOutputStream(socket.getOutputStream(), 32 * 1024);
            RequestReader requests =
                    new RequestReader(new BufferedInputStream(socket.getInputStream(), 32 * 1024), out);
            boolean more = true;
            while (more) {
                more = exchange(requests, out);
            }
        } catch (IOException | NumberFormatException peerWentAwayOrTalksNoHttp) {
            // Nothing is owed to a peer that has gone.
        } finally {
            open.remove(socket);
        }
    }

    private boolean exchange(RequestReader requests, OutputStream out) throws IOException {
        Request request = requests.read();
        Response response = handler.apply(request);
        if (response.status() == 0) {
            return false;
        }
        boolean keep = !"close".equalsIgnoreCase(request.header("Connection").orElse(""));
        out.write(head(response, keep).getBytes(StandardCharsets.ISO_8859_1));
        if (!request.method().equals("HEAD")) {
            out.write(response.body());
        }
        out.flush();
        return keep;
    }

    private static String head(Response response, boolean keep) {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + response.status() + " \r\n");
        for (Map.Entry<String, String> header : response.headers().entrySet()) {
            head.append(header.getKey()).append(": ").append(header.getValue()).append("\r\n");
        }
        if (response.status() != 204) {
            head.append("Content-Length: ").append(response.body().length).append("\r\n");
        }
        return head.append(keep ? "" : "Connection: close\r\n").append("\r\n").toString();
    }

    private static void closeQuietly(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception alreadyClosed) {
            // There is nothing left to close.
        }
    }
}
