package org.stackway.session;

import org.junit.jupiter.api.Test;
import org.stackway.kit.testing.ArchitectureRules;

class ArchitectureTest {

    @Test
    void theServiceKeepsItsShape() {
        ArchitectureRules.check("org.stackway.session");
    }
}
