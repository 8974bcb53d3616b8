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
    void severalInstancesHavePortsBehindThoseOfTheServices() throws Exception {
        Ports ports = Ports.from(Map.of(Ports.INSTANCES, "2", "STACKWAY_PORT_BILLING_2", "9999"));
        assertThat(ports.of(Service.BILLING)).isEqualTo(8082);
        assertThat(ports.processesOf(Service.BILLING))
                .isEqualTo(Map.of("billing-service-1", 8102, "billing-service-2", 9999));
        assertThat(ports.addresses()).containsEntry("billing-service", 8082).containsEntry(Ports.BALANCER, 8091);
        assertThat(ports.addresses().values()).doesNotHaveDuplicates();
        assertThat(ports.asShellVariables())
                .contains("INSTANCES=2\n", "PORT_BILLING=8082\n", "PORT_BILLING_1=8102\n", "PORT_BILLING_2=9999\n");
    }

    @Test
    void oneInstanceHasThePortOfItsService() throws Exception {
        Ports ports = Ports.from(Map.of());
        assertThat(ports.balanced()).isFalse();
        assertThat(ports.processesOf(Service.BILLING)).isEqualTo(Map.of("billing-service", 8082));
        assertThat(ports.addresses()).isEqualTo(ports.byName()).doesNotContainKey(Ports.BALANCER);
        assertThat(ports.asShellVariables()).contains("INSTANCES=1\n").doesNotContain("PORT_BALANCER");
    }

    @Test
    void aRunningStackKeepsItsNumberOfInstances() throws Exception {
        Map<String, String> running = Map.of("INSTANCES", "2", "PORT_BILLING", "8082");
        assertThat(Ports.from(Map.of(), running).instancesOfEach()).isEqualTo(2);
        assertThat(Ports.from(Map.of(Ports.INSTANCES, "1", "STACKWAY_PORT_BASE", "8080"), running)
                        .instancesOfEach())
                .isEqualTo(2);
        assertThat(Ports.from(Map.of(Ports.INSTANCES, "2"), Map.of("PORT_BILLING", "8082"))
                        .instancesOfEach())
                .isEqualTo(1);
    }

    @Test
    void nonsenseIsNamed() {
        assertThatThrownBy(() -> Ports.from(Map.of(Ports.INSTANCES, "9")))
                .hasMessage("of each service there are 1 to 4 instances, not 9");
        assertThatThrownBy(() -> Ports.from(Map.of("STACKWAY_PORT_KAFKA", "ninety")))
                .isInstanceOf(LocalFailure.class)
                .hasMessage("STACKWAY_PORT_KAFKA=ninety is not a port number");
    }
}
