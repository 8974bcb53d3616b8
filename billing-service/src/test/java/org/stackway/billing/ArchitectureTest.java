package org.stackway.billing;

import org.junit.jupiter.api.Test;
import org.stackway.kit.testing.ArchitectureRules;

class ArchitectureTest {

    @Test
    void theModuleKeepsItsShape() {
        ArchitectureRules.check("org.stackway.billing");
    }
}
