package org.stackway.enrollment.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.stackway.enrollment.confirmation.MailGateway.Message;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.kit.domain.Policy;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.policy.PolicyFiles;

class ConfirmationObjectiveTest {

    private static final Instant SINCE = Instant.parse("2026-08-10T15:00:00Z");
    private static final Policy POLICY =
            PolicyFiles.load(ConfirmationObjectiveTest.class.getClassLoader()).inForce("confirmation", SINCE);

    @Test
    @Rule({"EN-03", "3.13"})
    void anHourIsKeptToTheMillisecond() {
        ConfirmationObjective hour = objective("MS-ECE");

        assertThat(hour.kept(SINCE, SINCE.plus(Duration.ofHours(1)))).isTrue();
        assertThat(hour.kept(SINCE, SINCE.plus(Duration.ofHours(1)).plusMillis(1)))
                .isFalse();
    }

    @Test
    @Rule("3.13")
    void theObjectiveIsThatOfTheProgramme() {
        assertThat(objective("MS-CS").within()).isEqualTo(Duration.ofHours(24));
        assertThat(objective("ME-EM").within()).isEqualTo(Duration.ofHours(24));
        assertThat(objective("MS-DS").within()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void waitsGrowUpToAMinute() {
        assertThat(ConfirmationWorker.waitMillis(1)).isEqualTo(200);
        assertThat(ConfirmationWorker.waitMillis(40)).isEqualTo(60_000);
    }

    @Test
    @Rule("EN-03")
    void aConfirmationSaysWhatIsDecidedInTheZoneOfTheSession() {
        Message message = new ConfirmationLetter(
                        EnrollmentId.parse("0198e000-0000-7000-8000-000000000001"),
                        "Introduction to Power Electronics",
                        "2026 Fall 1",
                        Optional.of(Instant.parse("2026-09-07T05:59:59.999Z")),
                        ZoneId.of("America/Denver"),
                        false)
                .to("ada@example.org");

        assertThat(message.messageId()).isEqualTo("0198e000-0000-7000-8000-000000000001");
        assertThat(message.subject()).isEqualTo("You are enrolled in Introduction to Power Electronics");
        assertThat(message.text())
                .contains("session 2026 Fall 1", "Sunday, September 6, 2026 at 23:59 MDT", "onboarding");
        assertThat(message).hasToString("Message[0198e000-0000-7000-8000-000000000001]");
    }

    private static ConfirmationObjective objective(String programme) {
        return ConfirmationObjective.of(ProgrammeCode.parse(programme), POLICY);
    }
}
