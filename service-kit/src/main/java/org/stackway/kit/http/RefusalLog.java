package org.stackway.kit.http;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.stackway.kit.time.Ids;
import org.stackway.kit.time.SystemClock;

/**
 * Writes down who is refused: requests without a valid token (401), and those that the token's roles do not allow (403).
 *
 * <p>A line has the operation's template and never the address itself, the roles that we know and never others, and the caller
 * as a fingerprint that is good until the process ends: it tells that somebody keeps trying, and not who. The correlation
 * id leads to what the caller was told. A flood fills no disk: there is a limit to the lines, and the next one tells how many
 * were left out.
 */
@ApplicationScoped
class RefusalLog {

    static final String NAME = "org.stackway.refusals";

    private static final Logger LOG = Logger.getLogger(NAME);
    private static final int LINES_PER_SECOND = 1;
    private static final int LINES_AT_ONCE = 60;
    private static final String EVERYBODY = "";
    private static final Set<String> ROLES =
            Set.of("learner", "faculty", "registrar", "bursar", "advisor", "ops", "service");

    private final AllowedMethods operations;
    private final Ids ids;
    private final SystemClock clock;
    private final Allowances lines = new Allowances(LINES_PER_SECOND, LINES_AT_ONCE, 1);
    private final AtomicLong leftOut = new AtomicLong();
    private final byte[] salt = new byte[32];

    RefusalLog(AllowedMethods operations, Ids ids, SystemClock clock) {
        this.operations = operations;
        this.ids = ids;
        this.clock = clock;
        new SecureRandom().nextBytes(salt);
    }

    /** Writes a line if this is a refusal of that kind. */
    void note(RoutingContext request, ProblemException problem) {
        if (problem.status() != 401 && problem.status() != 403) {
            return;
        }
        if (lines.take(EVERYBODY, clock.nanos()) > 0) {
            leftOut.incrementAndGet();
            return;
        }
        String method = request.request().method().name();
        LOG.warnf(
                "%s %s: %s %s by %s, correlation id %s; %s more were not written down",
                problem.status(),
                problem.code(),
                operations.known(method) ? method : "another method",
                operations.template(request.normalizedPath()),
                caller(request),
                RequestIdentity.correlationId(request, ids),
                leftOut.getAndSet(0));
    }

    private String caller(RoutingContext request) {
        if (request.user() instanceof QuarkusHttpUser user
                && !user.getSecurityIdentity().isAnonymous()) {
            SecurityIdentity identity = user.getSecurityIdentity();
            Set<String> roles = new TreeSet<>(identity.getRoles());
            roles.retainAll(ROLES);
            return (roles.isEmpty() ? "no role" : String.join("+", roles)) + " "
                    + fingerprint(identity.getPrincipal().getName());
        }
        String host = request.request().remoteAddress().hostAddress();
        return (request.request().getHeader("Authorization") == null ? "nobody " : "an invalid token ")
                + fingerprint(host == null ? "unknown" : host);
    }

    private String fingerprint(String who) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return "#" + HexFormat.of().formatHex(digest.digest(who.getBytes(StandardCharsets.UTF_8)), 0, 4);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
