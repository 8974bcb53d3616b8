package org.stackway.kit.testing;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.stackway.events.DomainEvent;
import org.stackway.events.EventTypes;
import org.stackway.events.Samples;
import org.stackway.kit.consumer.Stance;

/**
 * What a service relies on of the others' events: to each type its stance, the reason, and the fields it reads. Derived from
 * the service's own code and checked in with the events, where the publishers' build looks at it. Each service applies it in
 * one test:
 *
 * <pre>{@code
 * @Inject StanceTable stances;
 *
 * @Test
 * void whatThisServiceReliesOnIsDeclared() {
 *     ConsumerContract.check("enrollment-service", "org.stackway.enrollment", stances.all());
 * }
 * }</pre>
 *
 * <p>{@code -Dstackway.contracts=write} writes the declaration anew.
 */
public final class ConsumerContract {

    private static final Path FOLDER = Path.of("../shared-events/contracts/consumers");
    private static final ObjectMapper JSON = new ObjectMapper();

    private ConsumerContract() {}

    /**
     * Fails if the checked-in declaration is not that of the code.
     *
     * @param rootPackage whose compiled classes read the events
     */
    public static void check(String service, String rootPackage, List<Stance<?>> stances) {
        String derived = declaration(service, rootPackage, stances);
        Path file = FOLDER.resolve(service + ".json");
        try {
            if ("write".equals(System.getProperty("stackway.contracts"))) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, derived);
            }
            String declared = Files.exists(file) ? Files.readString(file) : "";
            if (!declared.equals(derived)) {
                throw new AssertionError(file + " is not what the code relies on, which is below; write it anew with "
                        + "-Dstackway.contracts=write\n" + derived);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String declaration(String service, String rootPackage, List<Stance<?>> stances) {
        FieldsRead read = FieldsRead.by(ProductionClasses.of(rootPackage));
        ObjectNode declaration = JSON.createObjectNode().put("consumer", service);
        ObjectNode events = declaration.putObject("events");
        stances.forEach(stance -> events.set(EventTypes.nameOf(stance.type()), cell(stance, read)));
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        try {
            return JSON.writer(printer).writeValueAsString(declaration) + "\n";
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static <E extends DomainEvent> ObjectNode cell(Stance<E> stance, FieldsRead read) {
        ObjectNode cell = JSON.createObjectNode();
        switch (stance) {
            case Stance.Ignore<E> ignore -> cell.put("stance", "ignore").put("why", ignore.why());
            case Stance.Merge<E> merge -> {
                cell.put("stance", "merge").put("why", merge.why());
                fields(cell, read.of(merge.type()));
            }
            case Stance.Await<E> await -> {
                cell.put("stance", "await").put("why", await.why());
                ArrayNode awaits = cell.putArray("awaits");
                await.awaits().apply(Samples.of(await.type())).stream()
                        .map(stream -> stream.substring(0, stream.indexOf('/')))
                        .distinct()
                        .forEach(awaits::add);
                fields(cell, read.of(await.type()));
            }
        }
        return cell;
    }

    private static void fields(ObjectNode cell, List<String> fields) {
        ArrayNode reads = cell.putArray("reads");
        fields.forEach(reads::add);
    }
}
