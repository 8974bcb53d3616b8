package org.stackway.enrollment.confirmation;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.stackway.enrollment.confirmation.MailGateway.Message;
import org.stackway.events.value.EnrollmentId;

/**
 * What a confirmation says.
 *
 * @param onboarded whether content is open already (EN-19)
 */
record ConfirmationLetter(
        EnrollmentId enrolment,
        String title,
        String session,
        Optional<Instant> dropDeadline,
        ZoneId zone,
        boolean onboarded) {

    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("EEEE, MMMM d, uuuu 'at' HH:mm zzz", Locale.US);

    Message to(String address) {
        StringBuilder text =
                new StringBuilder("You are enrolled for credit in %s, session %s.\n".formatted(title, session));
        dropDeadline.ifPresent(deadline ->
                text.append("You may drop the course until %s.\n".formatted(LOCAL.format(deadline.atZone(zone)))));
        text.append(
                onboarded
                        ? "Its content is open to you as soon as the session allows.\n"
                        : "Pass the onboarding course to open its content; your deadlines run meanwhile.\n");
        return new Message(enrolment.wire(), address, "You are enrolled in " + title, text.toString());
    }
}
