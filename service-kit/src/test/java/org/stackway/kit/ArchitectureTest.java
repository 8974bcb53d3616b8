package org.stackway.kit;

import org.junit.jupiter.api.Test;
import org.stackway.kit.testing.ArchitectureRules;

class ArchitectureTest {

    @Test
    void theKitKeepsItsShape() {
        ArchitectureRules.check("org.stackway.kit");
    }
}
