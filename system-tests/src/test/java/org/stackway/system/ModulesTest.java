package org.stackway.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dependencies point one way: service → service-kit → shared-events; the stack and these tests know none of them. */
class ModulesTest {

    private static final Pattern OWN =
            Pattern.compile("<groupId>org\\.stackway</groupId>\\s*<artifactId>([a-z-]+)</artifactId>");

    /** A dependency on a pom brings no class: it says what must have been built before. */
    private static final Pattern ORDER_ONLY =
            Pattern.compile("<dependency>(?:(?!</dependency>).)*<type>pom</type>.*?</dependency>", Pattern.DOTALL);

    @ParameterizedTest
    @CsvSource({
        "shared-events, ''",
        "service-kit, shared-events",
        "service-kit-tests, service-kit|shared-events",
        "session-service, service-kit|shared-events",
        "enrollment-service, service-kit|shared-events",
        "billing-service, service-kit|shared-events",
        "admission-service, service-kit|shared-events",
        "transcript-service, service-kit|shared-events",
        "local-stack, ''",
        "system-tests, ''",
    })
    void aModuleDependsOnNothingButWhatTheLayoutAllows(String module, String allowed) throws IOException {
        String pom = Files.readString(Stackway.root().resolve(module).resolve("pom.xml"));
        List<String> dependencies = OWN.matcher(ORDER_ONLY.matcher(pom).replaceAll(""))
                .results()
                .map(result -> result.group(1))
                .filter(artifact -> !artifact.equals("stackway"))
                .distinct()
                .toList();

        assertThat(dependencies).isSubsetOf(List.of(allowed.split("\\|")));
    }
}
