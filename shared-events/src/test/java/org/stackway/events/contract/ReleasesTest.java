package org.stackway.events.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stackway.events.EventTypes;
import org.stackway.events.PublishingService;
import org.stackway.events.billing.CheckoutEvent.PaymentSettled;
import org.stackway.events.contract.Consumers.Declaration;
import org.stackway.events.contract.Contracts.Contract;
import org.stackway.events.json.EventLanguage;

/**
 * The contract of the service is what was released: it may be extended, never broken, and writing the derived documents anew
 * hides nothing, because a release is compared and not written.
 */
class ReleasesTest {
    private static final String SUMS = "SHA256SUMS";
    private static final String SETTLED = EventTypes.nameOf(PaymentSettled.class);

    static List<Path> releases() {
        return Contracts.releases();
    }

    @BeforeAll
    static void makeTheReleaseThatIsAskedFor() {
        String making = Contracts.releasing();
        if (!making.isEmpty()) {
            make(Contracts.RELEASED.resolve(making));
        }
    }

    @Test
    void theDocumentIsThatOfTheTypes() {
        Path file = Contracts.PRESENT.resolve("asyncapi.json");
        String current = Contracts.indented(Contracts.present().asyncApi());
        if (Contracts.writing()) {
            Contracts.write(file, current);
        }

        assertThat(Contracts.text(file)).isEqualTo(current);
    }

    @ParameterizedTest
    @MethodSource("releases")
    void whatWasReleasedOnlyGrew(Path release) {
        assertThat(breaks(Contracts.read(release), Contracts.present()))
                .as("released as %s and relied on since; what must differ becomes the next version", release)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("releases")
    void whatWasReleasedIsUntouchedAndSoAreTheGoldenSamplesOfItsDay(Path release) throws IOException {
        Map<Path, String> now = new TreeMap<>();
        Map<Path, String> then = new TreeMap<>();
        for (String line : Files.readAllLines(release.resolve(SUMS))) {
            Path file = Path.of(line.substring(66));
            then.put(file, line.substring(0, 64));
            now.put(file, Files.exists(file) ? sha256(file) : "gone");
        }

        assertThat(then.keySet()).contains(release.resolve("asyncapi.json"));
        assertThat(now).isEqualTo(then);
    }

    @Test
    void aBreakIsNamedWithWhoReadsTheField() {
        Contract released = Contracts.present();
        Contract present = Contracts.present();
        properties(present).remove("settledAt");
        Consumers consumers = Consumers.of(Map.of(
                PublishingService.ENROLLMENT,
                Map.of(SETTLED, new Declaration("merge", "money counts", List.of(), List.of("settledAt"))),
                PublishingService.TRANSCRIPT,
                Map.of(SETTLED, new Declaration("ignore", "no money", List.of(), List.of()))));

        assertThat(ContractGrowth.breaks(released, present, Set.of(), consumers))
                .containsExactly(SETTLED + ": settledAt is gone (read by enrollment-service)");
    }

    @Test
    void aTypeMayOnlyGoIfItsEventsCanStillBeRead() {
        Contract present = Contracts.present();
        present.schemas().remove(SETTLED);

        assertThat(ContractGrowth.breaks(Contracts.present(), present, Set.of(), Consumers.of(Map.of())))
                .containsExactly(SETTLED + ": the type is gone, and nothing reads the events stored under its name");
        assertThat(ContractGrowth.breaks(Contracts.present(), present, Set.of(SETTLED), Consumers.of(Map.of())))
                .isEmpty();
    }

    @Test
    void headersAndTopicsAreReliedOnToo() {
        Contract present = Contracts.present();
        ((ObjectNode) present.asyncApi().at("/components/schemas/CloudEventHeaders/properties")).remove("ce_epoch");
        ((ObjectNode) present.asyncApi().at("/channels/billing-events/bindings/kafka")).put("partitions", 24);
        ((ObjectNode) present.asyncApi().at("/channels/session-events")).put("address", "sessions");
        ((ObjectNode) present.asyncApi().at("/channels/billing-events/messages")).remove(SETTLED);

        assertThat(ContractGrowth.breaks(Contracts.present(), present, Set.of(), Consumers.of(Map.of())))
                .containsExactly(
                        "headers: ce_epoch is gone",
                        "channel session-events: the address session-events is gone",
                        "channel billing-events: the topic's settings changed",
                        "channel billing-events: " + SETTLED + " moved to another channel");
    }

    private static List<String> breaks(Contract released, Contract present) {
        return ContractGrowth.breaks(
                released, present, EventLanguage.published().names(), Consumers.checkedIn());
    }

    private static ObjectNode properties(Contract contract) {
        return (ObjectNode)
                Objects.requireNonNull(contract.schemas().get(SETTLED)).get("properties");
    }

    /** Copies the present contracts aside, with the digests of all that must not change any more. */
    private static void make(Path release) {
        if (Files.exists(release)) {
            throw new IllegalStateException(release + " was released already");
        }
        Contract present = Contracts.present();
        assertThat(Contracts.releases().stream().flatMap(earlier -> breaks(Contracts.read(earlier), present).stream()))
                .isEmpty();
        Contracts.write(release.resolve("asyncapi.json"), Contracts.indented(present.asyncApi()));
        for (Map.Entry<String, JsonNode> schema : present.schemas().entrySet()) {
            Contracts.write(
                    release.resolve("schemas").resolve(schema.getKey() + ".json"),
                    Contracts.indented(schema.getValue()));
        }
        String sums = Stream.concat(files(release), files(Contracts.GOLDEN))
                .map(file -> sha256(file) + "  " + file + "\n")
                .collect(Collectors.joining());
        Contracts.write(release.resolve(SUMS), sums);
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
