package org.stackway.enrollment.personal;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.stackway.events.json.EventJson;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.disclosure.ShowsRecord;
import org.stackway.kit.document.IdentityAssertions;
import org.stackway.kit.domain.Violation;
import org.stackway.kit.http.Caller;
import org.stackway.kit.http.ProblemException;
import org.stackway.kit.http.Reads;
import org.stackway.kit.signing.SigningKeys;
import org.stackway.kit.store.Tx;
import org.stackway.kit.time.Ids;
import org.stackway.kit.time.SystemClock;

/**
 * Tells another service who a learner is, by way of whoever asks for a document there (D23): a signed name that holds for ten
 * minutes of real time, for one service. Nothing of it is kept.
 */
@Path("/api/v1/learners/{id}/identity-assertions")
public class IdentityAssertionResource {

    private static final Set<String> AUDIENCES = Set.of("billing-service", "transcript-service");

    private final Reads reads;
    private final Caller caller;
    private final PersonalData people;
    private final DirectoryInformation directory;
    private final SigningKeys keys;
    private final SystemClock clock;
    private final Ids ids;

    IdentityAssertionResource(
            Reads reads,
            Caller caller,
            PersonalData people,
            DirectoryInformation directory,
            SigningKeys keys,
            SystemClock clock,
            Ids ids) {
        this.reads = reads;
        this.caller = caller;
        this.people = people;
        this.directory = directory;
        this.keys = keys;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * A signed name.
     *
     * @param identityAssertion for the member or header of the same name of the service it is meant for
     * @param expiresAt real time
     */
    public record Assertion(String identityAssertion, String audience, Instant expiresAt) {

        /** Says nothing of the name. */
        @Override
        public String toString() {
            return "Assertion[" + audience + "]";
        }
    }

    /** Signs the learner's name for a service; 404 once the learner was erased. */
    @GET
    @ShowsRecord
    @RolesAllowed({"learner", "registrar", "bursar", "service"})
    @Operation(summary = "The learner's official name, signed for another service")
    public Uni<Assertion> of(@PathParam("id") LearnerId id, @QueryParam("audience") @Nullable String audience) {
        caller.mayAccess(id);
        if (audience == null || !AUDIENCES.contains(audience)) {
            throw ProblemException.malformed("audience must be billing-service or transcript-service");
        }
        boolean outsider = !caller.isStaff() && !caller.isLearner();
        return reads.find(tx -> told(tx, id, outsider)
                .chain(() -> people.read(tx, List.of(id)))
                .chain(found -> Optional.ofNullable(found.get(id))
                        .map(profile -> signed(tx, id, profile, audience).map(Optional::of))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty()))));
    }

    /** A name is directory information: nobody but the learner and staff is told that of a learner who opted out. */
    private Uni<Void> told(Tx tx, LearnerId id, boolean outsider) {
        return outsider
                ? directory
                        .isWithheld(tx, id)
                        .invoke(withheld -> {
                            if (withheld) {
                                String detail = "this learner's directory information is withheld";
                                throw ProblemException.of(
                                        403,
                                        "DIRECTORY_INFORMATION_WITHHELD",
                                        detail,
                                        List.of(Violation.of("FERPA-99.37", detail)));
                            }
                        })
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    private Uni<Assertion> signed(Tx tx, LearnerId id, Profile profile, String audience) {
        Instant now = clock.now();
        Instant until = now.plus(IdentityAssertions.LONGEST_LIFE);
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", IdentityAssertions.ISSUER);
        claims.put("aud", audience);
        claims.put("sub", id.wire());
        claims.put("jti", ids.next().toString());
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", until.getEpochSecond());
        claims.put(
                IdentityAssertions.NAME,
                profile.givenName().strip() + " " + profile.familyName().strip());
        return keys.atWork(tx).map(key -> new Assertion(key.sign(Map.of("typ", "JWT"), json(claims)), audience, until));
    }

    private static String json(Map<String, Object> claims) {
        try {
            return EventJson.mapper().writeValueAsString(claims);
        } catch (JsonProcessingException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
