package org.stackway.session;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.stackway.kit.consumer.StanceTable;
import org.stackway.kit.testing.ConsumerContract;
import org.stackway.kit.testing.ServiceStack;

@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class ConsumerContractTest {

    @Inject
    StanceTable stances;

    @Test
    void whatThisServiceReliesOnOfTheOthersEventsIsDeclared() {
        ConsumerContract.check("session-service", "org.stackway.session", stances.all());
    }
}
