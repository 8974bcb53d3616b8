package org.stackway.enrollment.roster;

import static org.stackway.kit.sql.Columns.instant;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stackway.enrollment.enrollment.EnrollmentStatus;
import org.stackway.enrollment.learner.Channel;
import org.stackway.enrollment.personal.PersonalData;
import org.stackway.enrollment.personal.Profile;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.CreditHours;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.Funding;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.OfferingId;
import org.stackway.events.value.Origin;
import org.stackway.events.value.SessionId;
import org.stackway.kit.store.Tx;

/** Reads rosters, some lines at a time, in the order of the enrolments' ids. */
@ApplicationScoped
class Rosters {

    private static final String READ = """
            SELECT e.enrollment_id, e.learner_id, e.offering_id, e.session_id, e.course_code, e.title, e.credit_hours,
                   e.origin, e.funding, e.attempt, e.status, e.requested_at, e.enrolled_at,
                   l.email_provisioned_at, l.email_activated_at
            FROM rm.enrollment e JOIN rm.learner l USING (learner_id)
            WHERE ($1::text IS NULL OR e.session_id = $1) AND ($2::text IS NULL OR e.offering_id = $2)
              AND ($3::text IS NULL OR e.status = $3) AND ($4::uuid IS NULL OR e.enrollment_id > $4)
            ORDER BY e.enrollment_id LIMIT $5
            """;

    private final PersonalData personalData;

    Rosters(PersonalData personalData) {
        this.personalData = personalData;
    }

    /** What a roster is of: a session, or one offering; only those with the status, if one is asked for. */
    record Of(Optional<SessionId> session, Optional<OfferingId> offering, Optional<EnrollmentStatus> status) {}

    /**
     * The next lines.
     *
     * @param after the last line read before
     * @param addresses whether the reader may know where learners are written to
     */
    Uni<List<RosterLine>> read(Tx tx, Of of, Optional<EnrollmentId> after, boolean addresses, int limit) {
        return tx.sql()
                .query(
                        READ,
                        of.session().map(SessionId::wire).orElse(null),
                        of.offering().map(OfferingId::wire).orElse(null),
                        of.status().map(EnrollmentStatus::name).orElse(null),
                        after.map(EnrollmentId::value).orElse(null),
                        limit)
                .chain(rows -> {
                    List<Row> found = new ArrayList<>();
                    rows.forEach(found::add);
                    List<LearnerId> learners =
                            found.stream().map(Rosters::learner).distinct().toList();
                    return personalData.read(tx, learners).chain(profiles -> (addresses
                                    ? personalData.addresses(tx, learners)
                                    : Uni.createFrom().item(Map.<LearnerId, String>of()))
                            .map(given -> found.stream()
                                    .map(row -> line(
                                            row,
                                            Optional.ofNullable(profiles.get(learner(row))),
                                            addresses
                                                    ? address(row, profiles.get(learner(row)), given.get(learner(row)))
                                                    : null))
                                    .toList()));
                });
    }

    private static LearnerId learner(Row row) {
        return new LearnerId(row.getUUID("learner_id"));
    }

    private static @Nullable String address(Row row, @Nullable Profile profile, @Nullable String institution) {
        return switch (Channel.kind(instant(row, "email_provisioned_at"), instant(row, "email_activated_at"))) {
            case PERSONAL -> profile == null ? null : profile.email();
            case INSTITUTION -> institution;
        };
    }

    private static RosterLine line(Row row, Optional<Profile> profile, @Nullable String address) {
        return new RosterLine(
                new EnrollmentId(row.getUUID("enrollment_id")),
                learner(row),
                profile.map(Profile::givenName).orElse(null),
                profile.map(Profile::familyName).orElse(null),
                address,
                OfferingId.parse(row.getString("offering_id")),
                SessionId.parse(row.getString("session_id")),
                CourseCode.parse(row.getString("course_code")),
                row.getString("title"),
                CreditHours.parse(row.getString("credit_hours")),
                Origin.valueOf(row.getString("origin")),
                Funding.valueOf(row.getString("funding")),
                row.getInteger("attempt"),
                EnrollmentStatus.valueOf(row.getString("status")),
                row.getOffsetDateTime("requested_at").toInstant(),
                instant(row, "enrolled_at").orElse(null));
    }
}
