package org.stackway.enrollment.learner;

import java.util.List;
import org.stackway.events.value.EntitlementService;
import org.stackway.kit.domain.Rule;

/** Which services come with what, and how long they last. Access to the campus is none of them (XC-06); an
 * invitation to it for one day is (TR-14). */
final class Entitlements {

    /** What tuition includes besides the course, as long as an enrolment lasts (BI-26, EN-32). */
    static final List<EntitlementService> WHILE_ENROLLED = List.of(
            EntitlementService.LIBRARY,
            EntitlementService.CAREER_SERVICES,
            EntitlementService.COURSERA_MEMBERSHIP,
            EntitlementService.FACILITATOR_SUPPORT);

    /** What an admission brings (XC-08). */
    static final List<EntitlementService> WITH_ADMISSION =
            List.of(EntitlementService.HANDSHAKE, EntitlementService.QUINNCIA);

    /** What a degree or a certificate brings (XC-09). */
    static final List<EntitlementService> WITH_CREDENTIAL = List.of(EntitlementService.ALUMNI_ASSOCIATION);

    /** What a degree brings beyond that: the invitation to the campus for graduation (TR-14). */
    static final List<EntitlementService> WITH_DEGREE =
            List.of(EntitlementService.ALUMNI_ASSOCIATION, EntitlementService.GRADUATION_INVITATION);

    private Entitlements() {}

    /** How long a service lasts once it is granted. */
    enum Term {
        WHILE_ENROLLED,
        FOR_LIFE
    }

    @Rule({"BI-26", "XC-08", "XC-09", "TR-14"})
    static Term term(EntitlementService service) {
        return switch (service) {
            case LIBRARY, CAREER_SERVICES, COURSERA_MEMBERSHIP, FACILITATOR_SUPPORT -> Term.WHILE_ENROLLED;
            case HANDSHAKE, QUINNCIA, ALUMNI_ASSOCIATION, GRADUATION_INVITATION -> Term.FOR_LIFE;
        };
    }
}
