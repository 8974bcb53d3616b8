package org.stackway.kit.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.stackway.kit.domain.PolicyBook;

/** Makes the service's policies available to whatever reads facts. */
@ApplicationScoped
class Policies {

    /** Read once; the service does not start with a policy that was edited. */
    @Produces
    @Singleton
    PolicyBook book() {
        return PolicyFiles.load(Thread.currentThread().getContextClassLoader());
    }
}
