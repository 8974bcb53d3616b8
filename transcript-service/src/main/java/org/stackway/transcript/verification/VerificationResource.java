package org.stackway.transcript.verification;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.stackway.kit.disclosure.Disclosure.By;
import org.stackway.kit.disclosure.Reader;
import org.stackway.kit.disclosure.ShowsRecord;
import org.stackway.kit.http.ProblemException;
import org.stackway.kit.store.Transactions;
import org.stackway.transcript.document.VerificationCode;

/** For everybody who was shown a transcript: is it genuine, and does it still stand? */
@Path("/api/v1/verifications")
@PermitAll
public class VerificationResource {

    private static final String VALID = "{\"status\":\"VALID\",\"issuer\":\"University of Colorado Boulder\",\"code\":"
            + "\"7K2QX-0M4VT-9RSBC-1D8WZ\",\"official\":true,\"asOf\":\"2026-12-20T00:00:00.000Z\",\"issuedAt\":"
            + "\"2026-12-21T15:04:05.000Z\",\"validUntil\":\"2027-12-21T15:04:05.000Z\",\"sha256\":"
            + "\"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\"}";
    private static final String PAGE = "<!doctype html><html lang=\"en\">…</html>";
    private static final int LONGEST_CREDENTIAL = 200_000;

    private final Transactions transactions;
    private final Verifications verifications;
    private final Reader reader;

    VerificationResource(Transactions transactions, Verifications verifications, Reader reader) {
        this.transactions = transactions;
        this.verifications = verifications;
        this.reader = reader;
    }

    /** Whether the transcript with this code stands: a page for a browser, JSON for everybody else. */
    @GET
    @ShowsRecord(writesLines = true)
    @Path("/{code}")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
    @Operation(summary = "Verify a transcript by the code on its pages")
    @APIResponse(
            responseCode = "200",
            description = "what became of it: VALID, REVOKED or EXPIRED",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = VerificationView.class),
                        examples = @ExampleObject(name = "it stands", value = VALID)),
                @Content(
                        mediaType = MediaType.TEXT_HTML,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "a page", value = PAGE))
            })
    @APIResponse(
            responseCode = "404",
            description = "nothing bears this code, as a problem document or as a page",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_HTML,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "a page", value = PAGE)))
    public Uni<Response> byCode(@PathParam("code") String code, @Context HttpHeaders headers) {
        boolean page = wantsPage(headers);
        By by = reader.by("GET /api/v1/verifications/{code}");
        return VerificationCode.typed(code)
                .map(typed -> transactions.run(tx -> verifications.ofCode(tx, typed, by)))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()))
                .map(found -> page ? page(found) : data(found));
    }

    private static Response data(Optional<VerificationView> found) {
        return Response.ok(found.orElseThrow(ProblemException::notFound), MediaType.APPLICATION_JSON)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    private static Response page(Optional<VerificationView> found) {
        return Response.status(found.isPresent() ? Response.Status.OK : Response.Status.NOT_FOUND)
                .type(MediaType.TEXT_HTML + ";charset=UTF-8")
                .entity(found.map(VerificationPage::of).orElseGet(VerificationPage::unknown))
                .header("Content-Security-Policy", VerificationPage.CONTENT_SECURITY_POLICY)
                .header("Referrer-Policy", "no-referrer")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    private static boolean wantsPage(HttpHeaders headers) {
        for (MediaType acceptable : headers.getAcceptableMediaTypes()) {
            if (acceptable.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return false;
            }
            if (acceptable.isCompatible(MediaType.TEXT_HTML_TYPE)) {
                return true;
            }
        }
        return false;
    }

    /** A credential as it was presented: a compact JWS. */
    public record Presented(
            @NotBlank @Size(max = LONGEST_CREDENTIAL) String credential) {

        /** Says nothing: it may bear a name. */
        @Override
        public String toString() {
            return "Presented[sealed]";
        }
    }

    /** Whether a credential was signed here, was not changed since, and stands. Nothing of it is kept. */
    @POST
    @ShowsRecord(writesLines = true)
    @Operation(summary = "Verify a transcript's credential")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Presented.class),
                            examples =
                                    @ExampleObject(
                                            name = "a credential",
                                            value =
                                                    "{\"credential\":\"eyJhbGciOiJFUzI1NiIsInR5cCI6InZjK2p3dCJ9.e30.c2ln\"}")))
    @APIResponse(
            responseCode = "200",
            description = "what to make of it: VALID, REVOKED, EXPIRED, or INVALID if it is not ours or was changed",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = VerificationView.class),
                            examples = {
                                @ExampleObject(name = "it stands", value = VALID),
                                @ExampleObject(
                                        name = "a changed byte",
                                        value =
                                                "{\"status\":\"INVALID\",\"issuer\":\"University of Colorado Boulder\"}")
                            }))
    public Uni<VerificationView> ofCredential(@NotNull Presented presented) {
        By by = reader.by("POST /api/v1/verifications");
        return transactions.run(
                tx -> verifications.ofCredential(tx, presented.credential().trim(), by));
    }
}
