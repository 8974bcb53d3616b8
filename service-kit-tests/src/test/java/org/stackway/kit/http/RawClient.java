package org.stackway.kit.http;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One connection on which a test decides about every byte, and when to hang up. */
final class RawClient implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;

    /** To the application. */
    RawClient() throws IOException {
        this("localhost", RestAssured.port);
    }

    RawClient(String host, int port) throws IOException {
        socket = new Socket(host, port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
    }

    RawClient send(String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
        return this;
    }

    /** One chunk of a chunked body; an empty text ends the body. */
    RawClient chunk(String text) throws IOException {
        return send(Integer.toHexString(text.length()) + "\r\n" + text + "\r\n");
    }

    /** What comes until the server closes or the text contains {@code end}. */
    String receiveUntil(String end) throws IOException {
        StringBuilder received = new StringBuilder();
        byte[] buffer = new byte[8192];
        while (received.indexOf(end) < 0) {
            int count = socket.getInputStream().read(buffer);
            if (count < 0) {
                break;
            }
            received.append(new String(buffer, 0, count, StandardCharsets.ISO_8859_1));
        }
        return received.toString();
    }

    /** Hangs up without a farewell (RST), as a client that was killed. */
    void cutOff() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
