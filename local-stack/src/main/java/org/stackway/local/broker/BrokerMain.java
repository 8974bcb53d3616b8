package org.stackway.local.broker;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.stackway.local.StackConfig;

/**
 * The broker process: formats its folder once, serves, makes the topics, then writes its pid into the ready file.
 * Arguments: client port, controller port, data folder, ready file.
 */
public final class BrokerMain {
    private BrokerMain() {}

    public static void main(String[] arguments) throws Exception {
        Logger.getLogger("").setLevel(Level.WARNING);
        int port = Integer.parseInt(arguments[0]);
        int controllerPort = Integer.parseInt(arguments[1]);
        Path data = Path.of(arguments[2]);
        Path readyFile = Path.of(arguments[3]);
        Files.deleteIfExists(readyFile);
        format(data);
        KafkaRaftServer server = new KafkaRaftServer(
                KafkaConfig.fromProps(BrokerSettings.of(port, controllerPort, data), false), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "stop"));
        server.startup();
        Topics.create(StackConfig.HOST + ":" + port);
        announce(readyFile);
        server.awaitShutdown();
    }

    private static void format(Path data) throws Exception {
        if (Files.exists(data.resolve("meta.properties"))) {
            return;
        }
        Files.createDirectories(data);
        new Formatter()
                .setPrintStream(new PrintStream(System.out, true, java.nio.charset.StandardCharsets.UTF_8))
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(BrokerSettings.NODE)
                .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
                .setMetadataLogDirectory(data.toString())
                .setDirectories(List.of(data.toString()))
                .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                .setIgnoreFormatted(true)
                .run();
    }

    private static void announce(Path readyFile) throws IOException {
        Path whole = readyFile.resolveSibling(readyFile.getFileName() + ".new");
        Files.writeString(whole, Long.toString(ProcessHandle.current().pid()));
        Files.move(whole, readyFile, StandardCopyOption.ATOMIC_MOVE);
    }
}
