package org.stackway.kit.http;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Reads the body of every request, whether its length is declared or it comes in chunks, and refuses one that is over
 * {@link #MAX_BYTES} (api.md, convention 13). What is too large is read off up to {@link #DRAINED_BYTES}, because a
 * client that is still sending does not see an answer; beyond that the connection is closed.
 */
final class BodyLimit implements Handler<RoutingContext> {

    static final int MAX_BYTES = 256 * 1024;
    static final int DRAINED_BYTES = 1024 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String BODY = BodyLimit.class.getName();

    private final ProblemDocuments problems;
    private final Vertx vertx;

    BodyLimit(ProblemDocuments problems, Vertx vertx) {
        this.problems = problems;
        this.vertx = vertx;
    }

    /** The body that was read, or null if the request has none. */
    static @Nullable Buffer bodyOf(RoutingContext request) {
        return request.get(BODY);
    }

    @Override
    public void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        boolean chunked = request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
        if (!chunked && (length == null || length.equals("0"))) {
            context.next();
            return;
        }
        long declared = declared(length);
        boolean asksFirst = "100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT));
        if (declared > DRAINED_BYTES || (declared > MAX_BYTES && asksFirst)) {
            refuseAndClose(context, 413);
            return;
        }
        if (asksFirst) {
            context.response().writeContinue();
        }
        new Reading(context).start();
    }

    /** -1 if not declared; the HTTP codec has already refused what is not a number. */
    private static long declared(@Nullable String length) {
        try {
            return length == null ? -1 : Long.parseLong(length);
        } catch (NumberFormatException tooLong) {
            return Long.MAX_VALUE;
        }
    }

    private void refuseAndClose(RoutingContext context, int status) {
        context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        context.addEndHandler(ended -> context.request().connection().close());
        problems.send(context, StandardProblems.ofStatus(status));
    }

    /** One body on its way in. Everything runs on the request's event loop. */
    private final class Reading {
        private final RoutingContext context;
        private final Buffer body = Buffer.buffer();
        private long seen;
        private boolean over;
        private long timer;

        Reading(RoutingContext context) {
            this.context = context;
        }

        void start() {
            timer = vertx.setTimer(PATIENCE.toMillis(), ignored -> giveUp(408));
            context.request()
                    .handler(this::chunk)
                    .exceptionHandler(gone -> finish())
                    .endHandler(end -> end())
                    .resume();
        }

        private void chunk(Buffer chunk) {
            seen += chunk.length();
            if (seen <= MAX_BYTES) {
                body.appendBuffer(chunk);
            } else if (seen > DRAINED_BYTES) {
                giveUp(413);
            }
        }

        private void end() {
            if (!finish()) {
                return;
            }
            if (seen > MAX_BYTES) {
                problems.send(context, StandardProblems.ofStatus(413));
            } else {
                context.put(BODY, body);
                context.next();
            }
        }

        private void giveUp(int status) {
            if (finish()) {
                refuseAndClose(context, status);
            }
        }

        /** True for the first to call it. */
        private boolean finish() {
            boolean first = !over;
            over = true;
            vertx.cancelTimer(timer);
            return first;
        }
    }
}
