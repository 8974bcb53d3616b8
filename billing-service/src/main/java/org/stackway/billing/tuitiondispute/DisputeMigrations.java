package org.stackway.billing.tuitiondispute;

import io.quarkus.arc.Unremovable;
import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Migrations that SQL cannot do, in their place among the others. */
@Singleton
@Unremovable
class DisputeMigrations implements FlywayConfigurationCustomizer {

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.javaMigrations(new SealedWordsMigration());
    }
}
