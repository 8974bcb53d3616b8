package org.stackway.kit.signing;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.stackway.kit.disclosure.ShowsNoRecord;
import org.stackway.kit.http.ProblemException;
import org.stackway.kit.http.Reads;

/** The public keys by which signatures of this service are checked; 404 of a service that signs nothing. */
@Path("/.well-known/jwks.json")
@PermitAll
public class PublishedKeysResource {

    private static final String FRESH = "public, max-age=300";

    private final SigningKeys keys;
    private final Reads reads;

    PublishedKeysResource(SigningKeys keys, Reads reads) {
        this.keys = keys;
        this.reads = reads;
    }

    /** A JWK set (RFC 7517). */
    public record KeySet(List<Map<String, Object>> keys) {
        public KeySet {
            keys = List.copyOf(keys);
        }
    }

    @GET
    @Operation(summary = "Every key that is trusted: the one at work, and those before it that were not withdrawn")
    @ShowsNoRecord("public keys")
    public Uni<RestResponse<KeySet>> published() {
        if (!keys.signs()) {
            throw ProblemException.notFound();
        }
        return reads.run(keys::all).map(all -> RestResponse.ResponseBuilder.ok(new KeySet(all.stream()
                        .filter(PublishedKey::trusted)
                        .map(PublishedKey::jwk)
                        .toList()))
                .header(HttpHeaders.CACHE_CONTROL, FRESH)
                .build());
    }
}
