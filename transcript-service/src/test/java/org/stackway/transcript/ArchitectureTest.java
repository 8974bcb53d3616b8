package org.stackway.transcript;

import org.junit.jupiter.api.Test;
import org.stackway.kit.testing.ArchitectureRules;

class ArchitectureTest {

    @Test
    void theModuleKeepsItsShape() {
        ArchitectureRules.check("org.stackway.transcript");
    }
}
