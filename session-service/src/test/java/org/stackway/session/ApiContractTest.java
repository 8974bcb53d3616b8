package org.stackway.session;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.stackway.kit.testing.ApiContract;
import org.stackway.kit.testing.ServiceStack;

@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class ApiContractTest {

    @Test
    void whatFrontEndsAreGivenIsCheckedInAndEveryOperationSaysWhoMayCallIt() {
        ApiContract.check("session-service");
    }
}
