package org.stackway.enrollment.personal;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.export.ExportPart;
import org.stackway.kit.store.Tx;

/** The profile and the institution's address, in a learner's export. */
@ApplicationScoped
class ProfileExport implements ExportPart {

    private final PersonalData people;

    ProfileExport(PersonalData people) {
        this.people = people;
    }

    /** Who the learner is. */
    record Identity(
            String givenName,
            String familyName,
            String email,
            String country,
            @Nullable String institutionEmail) {

        /** Says nothing: it must not end up in a log. */
        @Override
        public String toString() {
            return "Identity[sealed]";
        }
    }

    @Override
    public String name() {
        return "profile";
    }

    @Override
    public Uni<Optional<?>> of(Tx tx, LearnerId learner) {
        return people.read(tx, List.of(learner)).chain(profiles -> people.addresses(tx, List.of(learner))
                .map(addresses -> Optional.ofNullable(profiles.get(learner))
                        .map(profile -> new Identity(
                                profile.givenName(),
                                profile.familyName(),
                                profile.email(),
                                profile.country(),
                                addresses.get(learner)))));
    }
}
