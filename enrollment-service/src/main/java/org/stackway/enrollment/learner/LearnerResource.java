package org.stackway.enrollment.learner;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.stackway.enrollment.learner.LearnerCommand.AcceptHonorCode;
import org.stackway.enrollment.learner.LearnerCommand.ActivateEmail;
import org.stackway.enrollment.learner.LearnerCommand.ChooseDirectory;
import org.stackway.enrollment.learner.LearnerCommand.EraseLearner;
import org.stackway.enrollment.learner.LearnerCommand.PassOnboarding;
import org.stackway.enrollment.learner.LearnerCommand.RegisterLearner;
import org.stackway.enrollment.personal.PersonalData;
import org.stackway.enrollment.personal.Profile;
import org.stackway.events.value.EntitlementService;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.command.CommandRunner;
import org.stackway.kit.command.CommandRunner.Loaded;
import org.stackway.kit.disclosure.ShowsRecord;
import org.stackway.kit.http.Caller;
import org.stackway.kit.http.Commands;
import org.stackway.kit.http.DryRunnable;
import org.stackway.kit.http.NeedsIdempotencyKey;
import org.stackway.kit.http.ProblemException;
import org.stackway.kit.http.Reads;
import org.stackway.kit.http.TimeTravel;
import org.stackway.kit.personal.MasterKey;
import org.stackway.kit.store.AsOf;
import org.stackway.kit.store.Tx;
import org.stackway.kit.time.Ids;

/** Learners over HTTP. A learner registers and sees only the one that the token names. */
@Path("/api/v1/learners")
public class LearnerResource {

    private final Commands commands;
    private final Reads reads;
    private final Caller caller;
    private final CommandRunner runner;
    private final LearnerAggregate learners;
    private final PersonalData personalData;
    private final MasterKey masterKey;
    private final Ids ids;
    private final TimeTravel travel;

    LearnerResource(
            Commands commands,
            Reads reads,
            Caller caller,
            CommandRunner runner,
            LearnerAggregate learners,
            PersonalData personalData,
            MasterKey masterKey,
            Ids ids,
            TimeTravel travel) {
        this.commands = commands;
        this.reads = reads;
        this.caller = caller;
        this.runner = runner;
        this.learners = learners;
        this.personalData = personalData;
        this.masterKey = masterKey;
        this.ids = ids;
        this.travel = travel;
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({"learner", "registrar", "advisor"})
    @Operation(summary = "Register a learner")
    @DryRunnable
    public Uni<RestResponse<LearnerView>> register(Registration body) {
        LearnerId id = body.learnerId() != null ? body.learnerId() : newId();
        caller.mayAccess(id);
        Profile profile = new Profile(body.givenName(), body.familyName(), body.email(), body.country());
        String fingerprint = masterKey.fingerprint(
                String.join("\n", id.wire(), body.givenName(), body.familyName(), body.email(), body.country()));
        return commands.submit(learners, id.wire(), new RegisterLearner(id, profile))
                .body(fingerprint)
                .created("/api/v1/learners/" + id, change -> LearnerView.of(id, change.after()));
    }

    /** A learner who names no id registers the one in the token. */
    private LearnerId newId() {
        return caller.isLearner() && !caller.isStaff() ? LearnerId.parse(caller.subject()) : new LearnerId(ids.next());
    }

    @GET
    @ShowsRecord
    @Path("/{learnerId}")
    @RolesAllowed({"learner", "registrar", "advisor", "bursar"})
    @Operation(summary = "One learner, now or as they were known at an instant or version")
    public Uni<RestResponse<LearnerView>> get(
            @PathParam("learnerId") LearnerId id, @QueryParam("asOf") @Nullable AsOf asOf) {
        caller.mayAccess(id);
        if (asOf != null) {
            // personal data has no history: it is kept as it is now, or destroyed
            return travel.read(learners, id.wire(), asOf, then -> LearnerView.of(id, then.state()));
        }
        return reads.run(tx -> read(tx, id));
    }

    private Uni<RestResponse<LearnerView>> read(Tx tx, LearnerId id) {
        return runner.load(tx, learners, id.wire())
                .chain(loaded -> personalData.read(tx, List.of(id)).chain(profiles -> personalData
                        .addresses(tx, List.of(id))
                        .map(addresses -> answer(
                                id,
                                loaded,
                                Optional.ofNullable(profiles.get(id)),
                                Optional.ofNullable(addresses.get(id))))));
    }

    private static RestResponse<LearnerView> answer(
            LearnerId id, Loaded<Learner> loaded, Optional<Profile> profile, Optional<String> address) {
        if (loaded.version() == 0) {
            throw ProblemException.notFound();
        }
        return RestResponse.ResponseBuilder.ok(LearnerView.of(id, loaded.state(), profile, address))
                .header(HttpHeaders.ETAG, "\"" + loaded.version() + "\"")
                .build();
    }

    @GET
    @ShowsRecord
    @Path("/{learnerId}/entitlements")
    @RolesAllowed({"learner", "registrar", "advisor", "service"})
    @Operation(summary = "What the learner may use beside courses, and until when")
    public Uni<Entitled> entitlements(@PathParam("learnerId") LearnerId id) {
        caller.mayAccess(id);
        return reads.find(tx -> runner.load(tx, learners, id.wire())
                .map(loaded -> loaded.version() == 0
                        ? Optional.empty()
                        : Optional.of(new Entitled(
                                id,
                                loaded.state().entitlements().stream()
                                        .sorted()
                                        .map(service -> new Entitled.Item(service, Entitlements.term(service)))
                                        .toList()))));
    }

    @POST
    @Path("/{learnerId}/email-activations")
    @RolesAllowed({"learner", "registrar", "advisor", "service"})
    @Operation(summary = "Say that the learner uses their institution's e-mail address")
    @DryRunnable
    public Uni<RestResponse<LearnerView>> activateEmail(@PathParam("learnerId") LearnerId id) {
        return fact(id, new ActivateEmail());
    }

    @POST
    @Path("/{learnerId}/onboarding-completions")
    @RolesAllowed({"learner", "registrar", "advisor", "service"})
    @Operation(summary = "Say that the learner has passed the onboarding course")
    @DryRunnable
    public Uni<RestResponse<LearnerView>> passOnboarding(@PathParam("learnerId") LearnerId id) {
        return fact(id, new PassOnboarding());
    }

    @POST
    @Path("/{learnerId}/honor-code-acceptances")
    @RolesAllowed({"learner", "registrar", "advisor"})
    @Operation(summary = "Accept the honour code")
    @DryRunnable
    public Uni<RestResponse<LearnerView>> acceptHonorCode(@PathParam("learnerId") LearnerId id) {
        return fact(id, new AcceptHonorCode());
    }

    /** Whether directory information is withheld from those who are not staff (34 CFR 99.37). */
    @PUT
    @Path("/{learnerId}/directory-preference")
    @RolesAllowed({"learner", "registrar"})
    @Operation(summary = "Whether directory information is withheld from everybody but the learner and staff")
    public Uni<RestResponse<LearnerView>> chooseDirectory(
            @PathParam("learnerId") LearnerId id, DirectoryPreference body) {
        caller.mayAccess(id);
        return commands.submit(learners, id.wire(), new ChooseDirectory(body.withheld()))
                .body(body)
                .ok(change -> LearnerView.of(id, change.after()));
    }

    /** The body of the preference. */
    public record DirectoryPreference(boolean withheld) {}

    /**
     * Destroys the learner's personal data, here and in every service; ids, enrolments, grades and money stay without a name.
     * It cannot be undone.
     */
    @POST
    @Path("/{learnerId}/erasures")
    @NeedsIdempotencyKey
    @RolesAllowed("registrar")
    @Operation(summary = "Destroy the learner's personal data")
    @DryRunnable
    public Uni<RestResponse<LearnerView>> erase(@PathParam("learnerId") LearnerId id) {
        return fact(id, new EraseLearner());
    }

    private Uni<RestResponse<LearnerView>> fact(LearnerId id, LearnerCommand command) {
        caller.mayAccess(id);
        return commands.submit(learners, id.wire(), command).ok(change -> LearnerView.of(id, change.after()));
    }

    /** What a learner may use beside courses. */
    public record Entitled(LearnerId learnerId, List<Item> items) {

        /** One service, and how long it lasts. */
        public record Item(EntitlementService service, Entitlements.Term lasts) {}
    }

    /**
     * The body of a registration.
     *
     * @param learnerId chosen by the client, or none
     */
    public record Registration(
            @Nullable LearnerId learnerId, String givenName, String familyName, String email, String country) {

        /** Says nothing: it must not end up in a log. */
        @Override
        public String toString() {
            return "Registration[sealed]";
        }
    }
}
