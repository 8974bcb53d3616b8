package org.stackway.local.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import org.stackway.local.StackConfig;

/** Asks a process whether it is ready. */
final class HttpProbe {
    private static final int TIMEOUT_MILLIS = 1_000;

    private HttpProbe() {}

    static boolean ready(int port) {
        return answers(port, "/q/health/ready");
    }

    /** True on status 200. */
    static boolean answers(int port, String path) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create("http://" + StackConfig.HOST + ":" + port + path)
                            .toURL()
                            .openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
                connection.disconnect();
                return false;
            }
            try (InputStream body = connection.getInputStream()) {
                body.readAllBytes();
            }
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }
}
