package org.stackway.events.value;

/**
 * One course in one session, "2026-FALL-2:ECEA-5700": the unit of enrolment (EN-08).
 *
 * @param session the session
 * @param course the course
 */
public record OfferingId(SessionId session, CourseCode course) implements WireValue {
    private static final String EXPECTED = "an offering like 2026-FALL-2:ECEA-5700";

    /**
     * Reads the wire form.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    public static OfferingId parse(String wire) {
        int colon = wire.indexOf(':');
        if (colon < 0) {
            throw Refusal.of(EXPECTED, wire);
        }
        try {
            return new OfferingId(
                    SessionId.parse(wire.substring(0, colon)), CourseCode.parse(wire.substring(colon + 1)));
        } catch (IllegalArgumentException badPart) {
            throw Refusal.of(EXPECTED, wire, badPart);
        }
    }

    @Override
    public String wire() {
        return session.wire() + ":" + course.wire();
    }

    @Override
    public String toString() {
        return wire();
    }
}
