package org.stackway.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Ports: the published ones, moved together, moved one by one. */
class PortsTest {
    @Test
    void theDefaultsAreThePublishedPorts() throws Exception {
        Ports ports = Ports.from(Map.of());
        assertThat(ports.of(Service.ENROLLMENT)).isEqualTo(8081);
        assertThat(ports.of(Service.TRANSCRIPT)).isEqualTo(8085);
        assertThat(ports.sandbox()).isEqualTo(8090);
        assertThat(ports.kafka()).isEqualTo(19092);
        assertThat(ports.postgres()).isEqualTo(15432);
    }

    @Test
    void aBaseMovesAllAndAVariableMovesOne() throws Exception {
        Ports ports = Ports.from(Map.of("STACKWAY_PORT_BASE", "28080", "STACKWAY_PORT_BILLING", "9999"));
        assertThat(ports.of(Service.ENROLLMENT)).isEqualTo(28081);
        assertThat(ports.of(Service.BILLING)).isEqualTo(9999);
        assertThat(ports.byName().values()).doesNotHaveDuplicates();
        assertThat(ports.asShellVariables()).contains("PORT_BILLING=9999\n", "PORT_SANDBOX=28090\n");
    }

    @Test
    void aRunningStackKeepsItsPortsUnlessTheEnvironmentMovesThem() throws Exception {
        Map<String, String> running = Map.of("PORT_BILLING", "28082", "PORT_KAFKA_CONTROLLER", "28093");
        assertThat(Ports.from(Map.of(), running).of(Service.BILLING)).isEqualTo(28082);
        assertThat(Ports.from(Map.of(), running).kafkaController()).isEqualTo(28093);
        assertThat(Ports.from(Map.of("STACKWAY_PORT_BILLING", "9999"), running).of(Service.BILLING))
                .isEqualTo(9999);
        assertThat(Ports.from(Map.of("STACKWAY_PORT_BASE", "38080"), running).of(Service.BILLING))
                .isEqualTo(38082);
    }

    @Test
    void nonsenseIsNamed() {
        assertThatThrownBy(() -> Ports.from(Map.of("STACKWAY_PORT_KAFKA", "ninety")))
                .isInstanceOf(LocalFailure.class)
                .hasMessage("STACKWAY_PORT_KAFKA=ninety is not a port number");
    }
}
