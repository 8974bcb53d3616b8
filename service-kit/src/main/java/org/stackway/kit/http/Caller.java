package org.stackway.kit.http;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Principal;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
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

    private static final String ASKED_FOR = Caller.class.getName() + ".records";
    private static final Set<String> PAGING = Set.of("limit", "cursor");
    private static final Duration DEFAULT_WAIT = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final Pattern PREFER_WAIT = Pattern.compile("(?:^|[;, ])wait=(\\d{1,4})");
    private static final int MAX_REASON_CHARS = 500;

    private final SecurityIdentity identity;
    private final RoutingContext request;
    private final Ids ids;

    Caller(SecurityIdentity identity, RoutingContext request, Ids ids) {
        this.identity = identity;
        this.request = request;
        this.ids = ids;
    }

    /** The token's subject, whatever else the issuer calls its holder. */
    public String subject() {
        return subjectOf(identity);
    }

    static String subjectOf(SecurityIdentity identity) {
        Principal principal = identity.getPrincipal();
        String subject = principal instanceof JsonWebToken token ? token.getSubject() : null;
        return subject == null ? principal.getName() : subject;
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

    /** True for whoever calls without a token. */
    public boolean isAnonymous() {
        return identity.isAnonymous();
    }

    /** The token's roles. */
    public Set<String> roles() {
        return identity.getRoles();
    }

    /** Lets staff and services pass, a learner only to their own record: anybody else's does not exist for them (404). */
    public void mayAccess(LearnerId learner) {
        if (isLearner() && !isStaff() && !subject().equals(learner.toString())) {
            throw ProblemException.notFound();
        }
        asksFor(learner);
    }

    /** Notes that this request shows the record of this learner. */
    public void asksFor(LearnerId learner) {
        Set<LearnerId> known = request.get(ASKED_FOR);
        Set<LearnerId> records = known == null ? new LinkedHashSet<>() : known;
        records.add(learner);
        request.put(ASKED_FOR, records);
    }

    /** The learners whose records this request has asked for so far. */
    public Set<LearnerId> askedFor() {
        Set<LearnerId> records = request.get(ASKED_FOR);
        return records == null ? Set.of() : Set.copyOf(records);
    }

    /** Why the caller says they ask, if they do. */
    public Optional<String> statedReason() {
        return Optional.ofNullable(header("X-Actor-Reason"));
    }

    /** The caller's own name of this request. */
    public Optional<String> requestId() {
        return RequestIdentity.requestId(request);
    }

    /** Our own name of this request. */
    public UUID correlationId() {
        return RequestIdentity.correlationId(request, ids);
    }

    public Actor actor() {
        if (isStaff()) {
            return Actor.staff(subject());
        }
        return isLearner() ? Actor.learner(learner()) : Actor.provider(subject());
    }

    private LearnerId learner() {
        try {
            return LearnerId.parse(subject());
        } catch (IllegalArgumentException notALearner) {
            throw ProblemException.of(403, "FORBIDDEN", "the subject of a learner's token must be a learner id");
        }
    }

    /** The context of the command this request means. Staff who write must say why: 400 without {@code X-Actor-Reason}. */
    public CommandContext commandContext() {
        return commandContext(null);
    }

    /** As {@link #commandContext()}, for an operation whose body may say why instead of the header. */
    public CommandContext commandContext(@Nullable String stated) {
        String inHeader = header("X-Actor-Reason");
        String reason = inHeader != null || stated == null || stated.isBlank() ? inHeader : stated.trim();
        if (isStaff() && reason == null) {
            throw ProblemException.of(400, "ACTOR_REASON_MISSING", "staff writes need the header X-Actor-Reason");
        }
        if (reason != null && reason.length() > MAX_REASON_CHARS) {
            throw ProblemException.malformed("X-Actor-Reason must have at most " + MAX_REASON_CHARS + " characters");
        }
        UUID correlationId = RequestIdentity.correlationId(request, ids);
        return new CommandContext(
                actor(),
                correlationId,
                correlationId,
                RequestIdentity.traceparent(request),
                RequestIdentity.requestId(request).orElse(null),
                reason);
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
        return switch (parameter("dryRun")) {
            case null -> false;
            case "false" -> false;
            case "true" -> true;
            default -> throw ProblemException.malformed("dryRun must be true or false");
        };
    }

    public Optional<String> minPosition() {
        return Optional.ofNullable(header("X-Min-Position"));
    }

    /** The page of a list that this request wants; its cursor is bound to the path and every other query parameter. */
    public PageRequest page() {
        String filters = request.queryParams().entries().stream()
                .filter(parameter -> !PAGING.contains(parameter.getKey()))
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                .sorted()
                .collect(Collectors.joining("\n", request.normalizedPath() + "\n", ""));
        return PageRequest.of(parameter("limit"), parameter("cursor"), filters);
    }

    /** Finds this request in logs and problem documents: the trace id if there is one, else our correlation id. */
    public String traceId() {
        return RequestIdentity.traceId(request, ids);
    }

    private @Nullable String parameter(String name) {
        List<String> values = request.queryParam(name);
        return values.isEmpty() ? null : values.getFirst();
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
