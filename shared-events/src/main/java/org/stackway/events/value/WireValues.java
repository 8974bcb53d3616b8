package org.stackway.events.value;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** How every {@link WireValue} type is read: the one table behind JSON, path parameters and query parameters. */
public final class WireValues {
    private static final Map<Class<?>, Function<String, ?>> PARSERS = Map.ofEntries(
            entry(AuthorizationId.class, AuthorizationId::parse),
            entry(CertificateId.class, CertificateId::parse),
            entry(ChargeId.class, ChargeId::parse),
            entry(CheckoutId.class, CheckoutId::parse),
            entry(CourseCode.class, CourseCode::parse),
            entry(Credential.class, Credential::parse),
            entry(CreditHours.class, CreditHours::parse),
            entry(DisputeId.class, DisputeId::parse),
            entry(EnrollmentId.class, EnrollmentId::parse),
            entry(ExamId.class, ExamId::parse),
            entry(Gpa.class, Gpa::parse),
            entry(Grade.class, Grade::parse),
            entry(GradePoints.class, GradePoints::parse),
            entry(HoldId.class, HoldId::parse),
            entry(LearnerId.class, LearnerId::parse),
            entry(OfferingId.class, OfferingId::parse),
            entry(PaymentId.class, PaymentId::parse),
            entry(ProgrammeCode.class, ProgrammeCode::parse),
            entry(ReconciliationId.class, ReconciliationId::parse),
            entry(RefundId.class, RefundId::parse),
            entry(SemesterId.class, SemesterId::parse),
            entry(SessionId.class, SessionId::parse),
            entry(SpecializationId.class, SpecializationId::parse),
            entry(TranscriptId.class, TranscriptId::parse));

    private WireValues() {}

    /** Every type that can be read from its wire form. */
    public static Set<Class<?>> types() {
        return PARSERS.keySet();
    }

    /** The reader of a type; it throws {@link IllegalArgumentException} saying what was expected. */
    @SuppressWarnings("unchecked") // entry() ties each class to a function that makes it
    public static <T> Optional<Function<String, T>> parserOf(Class<T> type) {
        return Optional.ofNullable((Function<String, T>) PARSERS.get(type));
    }

    private static <T extends WireValue> Map.Entry<Class<?>, Function<String, ?>> entry(
            Class<T> type, Function<String, T> parser) {
        return Map.entry(type, parser);
    }
}
