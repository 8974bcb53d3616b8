package org.stackway.local.broker;

import java.nio.file.Path;
import java.util.Properties;
import org.stackway.local.StackConfig;

/** The broker's settings. Flushing is left to its defaults: it survives kill -9, and the stores can republish. */
final class BrokerSettings {
    static final int NODE = 1;
    static final String CONTROLLER_LISTENER = "CONTROLLER";

    private BrokerSettings() {}

    static Properties of(int port, int controllerPort, Path data) {
        String clients = "PLAINTEXT://" + StackConfig.HOST + ":" + port;
        String controller = StackConfig.HOST + ":" + controllerPort;
        Properties settings = new Properties();
        settings.setProperty("node.id", Integer.toString(NODE));
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("controller.quorum.voters", NODE + "@" + controller);
        settings.setProperty("controller.listener.names", CONTROLLER_LISTENER);
        settings.setProperty("listeners", clients + "," + CONTROLLER_LISTENER + "://" + controller);
        settings.setProperty("advertised.listeners", clients);
        settings.setProperty("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.setProperty("log.dirs", data.toString());
        settings.setProperty("auto.create.topics.enable", "false");
        settings.setProperty("offsets.topic.replication.factor", "1");
        settings.setProperty("offsets.topic.num.partitions", "5");
        settings.setProperty("transaction.state.log.replication.factor", "1");
        settings.setProperty("transaction.state.log.min.isr", "1");
        settings.setProperty("transaction.state.log.num.partitions", "1");
        settings.setProperty("share.coordinator.state.topic.replication.factor", "1");
        settings.setProperty("share.coordinator.state.topic.min.isr", "1");
        // one node: nobody to wait for when a group forms
        settings.setProperty("group.initial.rebalance.delay.ms", "0");
        settings.setProperty("initial.broker.registration.timeout.ms", "30000");
        // a node killed and started again is a duplicate of itself until its session has run out
        settings.setProperty("broker.session.timeout.ms", "3000");
        settings.setProperty("broker.heartbeat.interval.ms", "500");
        // the default takes 128 MiB for a cleaner that here has five small partitions
        settings.setProperty("log.cleaner.dedupe.buffer.size", "2097152");
        settings.setProperty("log.index.size.max.bytes", "1048576");
        settings.setProperty("num.network.threads", "2");
        settings.setProperty("num.io.threads", "4");
        settings.setProperty("num.recovery.threads.per.data.dir", "2");
        return settings;
    }
}
