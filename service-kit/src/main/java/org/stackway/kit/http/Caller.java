package org.stackway.kit.http;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stackway.events.envelope.Actor;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.command.CommandContext;
import org.stackway.kit.command.Idempotency;
import org.stackway.kit.time.Ids;

/** Who calls, and what the request's headers ask for. Read it in the resource method, not after the command ran. */
@RequestScoped
public class Caller {

    /** Members of staff: they see every record, and say why they write. */
    public static final Set<String> STAFF = Set.of("faculty", "registrar", "bursar", "advisor", "ops");

    private static final Duration DEFAULT_WAIT = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final Pattern PREFER_WAIT = Pattern.compile("(?:^|[;, ])wait=(\\d{1,4})");
    private static final Pattern TRACEPARENT = Pattern.compile("00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    private final SecurityIdentity identity;
    private final RoutingContext request;
    private final UUID correlationId;

    Caller(SecurityIdentity identity, RoutingContext request, Ids ids) {
        this.identity = identity;
        this.request = request;
        this.correlationId = ids.next();
    }

    /** The token's subject. */
    public String subject() {
        return identity.getPrincipal().getName();
    }

    public boolean has(String role) {
        return identity.hasRole(role);
    }

    public boolean isStaff() {
        return identity.getRoles().stream().anyMatch(STAFF::contains);
    }

    public boolean isLearner() {
        return has("learner");
    }

    /** Lets staff and services pass, a learner only to their own record: anybody else's does not exist for them (404). */
    public void mayAccess(LearnerId learner) {
        if (isLearner() && !isStaff() && !subject().equals(learner.toString())) {
            throw ProblemException.notFound();
        }
    }

    public Actor actor() {
        if (isStaff()) {
            return Actor.staff(subject());
        }
        return isLearner() ? Actor.learner(LearnerId.parse(subject())) : Actor.provider(subject());
    }

    /** The context of the command this request means. Staff who write must say why: 400 without {@code X-Actor-Reason}. */
    public CommandContext commandContext() {
        String reason = header("X-Actor-Reason");
        if (isStaff() && reason == null) {
            throw ProblemException.of(400, "ACTOR_REASON_MISSING", "staff writes need the header X-Actor-Reason");
        }
        return new CommandContext(actor(), correlationId, correlationId, traceparent(), requestId(), reason);
    }

    /** The request's idempotency key; 400 if the operation needs one and it is missing or malformed. */
    public Idempotency idempotency(String body) {
        String raw = header("Idempotency-Key");
        if (raw == null) {
            throw ProblemException.of(
                    400, "IDEMPOTENCY_KEY_MISSING", "this operation needs the header Idempotency-Key");
        }
        String key = raw.length() >= 2 && raw.startsWith("\"") && raw.endsWith("\"")
                ? raw.substring(1, raw.length() - 1)
                : raw;
        if (key.isEmpty() || key.length() > 255) {
            throw ProblemException.malformed("Idempotency-Key must have 1 to 255 characters");
        }
        String scope = subject() + " " + request.request().method() + " " + request.normalizedPath();
        return new Idempotency(scope, key, sha256(body));
    }

    public boolean sendsIdempotencyKey() {
        return header("Idempotency-Key") != null;
    }

    /** The stream version named by {@code If-Match}; 400 if it is not a version of ours. */
    public OptionalLong ifMatch() {
        String value = header("If-Match");
        if (value == null || value.equals("*")) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(value.replace("W/", "").replace("\"", "")));
        } catch (NumberFormatException notAVersion) {
            throw ProblemException.malformed("If-Match must be an ETag that this service gave");
        }
    }

    /** How long the caller is willing to wait for what is not known yet ({@code Prefer: wait}); 2 s unless told. */
    public Duration patience() {
        String prefer = header("Prefer");
        if (prefer == null) {
            return DEFAULT_WAIT;
        }
        Matcher wait = PREFER_WAIT.matcher(prefer);
        if (!wait.find()) {
            return DEFAULT_WAIT;
        }
        Duration asked = Duration.ofSeconds(Long.parseLong(wait.group(1)));
        return asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked;
    }

    /** True for {@code ?dryRun=true}: decide and show, write nothing. */
    public boolean dryRun() {
        List<String> values = request.queryParam("dryRun");
        return !values.isEmpty() && values.getFirst().equals("true");
    }

    public Optional<String> minPosition() {
        return Optional.ofNullable(header("X-Min-Position"));
    }

    /** Finds this request in logs and problem documents: the trace id if there is one, else our correlation id. */
    public String traceId() {
        String parent = traceparent();
        if (parent != null) {
            Matcher matcher = TRACEPARENT.matcher(parent);
            if (matcher.matches()) {
                return matcher.group(1);
            }
        }
        return correlationId.toString();
    }

    private @Nullable String traceparent() {
        String value = header("traceparent");
        return value != null && TRACEPARENT.matcher(value).matches() ? value : null;
    }

    private @Nullable String requestId() {
        String value = header("X-Request-Id");
        return value != null && value.length() <= 128 ? value : null;
    }

    private @Nullable String header(String name) {
        String value = request.request().getHeader(name);
        return value == null || value.isBlank() ? null : value.trim();
    }

    private static String sha256(String body) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
