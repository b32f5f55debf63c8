package bactrian.jira;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The body of an answer, unpacked, with a deadline: the time-out of the JDK's client ends with the head of the answer, so
 * that a server that stalls in the middle of a body would hold a thread for ever.
 */
final class AnswerBody extends FilterInputStream {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerBody.class);

    private final CompletableFuture<Void> reading;

    private AnswerBody(InputStream wire, Duration deadline) {
        super(wire);
        this.reading = new CompletableFuture<Void>().orTimeout(deadline.toMillis(), TimeUnit.MILLISECONDS);
        reading.whenComplete((done, failure) -> {
            if (failure instanceof TimeoutException) {
                closeQuietly(wire);
            }
        });
    }

    /** Opens the body; the caller closes it, which also gives the connection back. */
    static InputStream open(HttpResponse<InputStream> response, Duration deadline) throws IOException {
        InputStream body = new AnswerBody(response.body(), deadline);
        boolean gzip = response.headers()
                .firstValue("Content-Encoding")
                .filter(encoding -> encoding.equalsIgnoreCase("gzip"))
                .isPresent();
        return gzip ? unpacked(body) : body;
    }

    /** An answer without a body may still be declared as packed. */
    private static InputStream unpacked(InputStream body) throws IOException {
        PushbackInputStream packed = new PushbackInputStream(body);
        int first = packed.read();
        if (first < 0) {
            return packed;
        }
        packed.unread(first);
        return new GZIPInputStream(packed);
    }

    @Override
    public int read() throws IOException {
        return inTime(super::read);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        return inTime(() -> super.read(buffer, offset, length));
    }

    @Override
    public void close() throws IOException {
        reading.complete(null);
        super.close();
    }

    /** A stream closed by the deadline fails, or looks as if it had ended. */
    private int inTime(Read read) throws IOException {
        try {
            int got = read.read();
            if (!reading.isCompletedExceptionally()) {
                return got;
            }
        } catch (IOException e) {
            if (!reading.isCompletedExceptionally()) {
                throw e;
            }
        }
        throw new HttpTimeoutException("the body of the answer did not arrive in time");
    }

    /** One reading from the wire. */
    @FunctionalInterface
    private interface Read {
        int read() throws IOException;
    }

    private static void closeQuietly(InputStream wire) {
        try {
            wire.close();
        } catch (IOException e) {
            LOG.debug("The connection of a stalled answer could not be closed", e);
        }
    }
}
