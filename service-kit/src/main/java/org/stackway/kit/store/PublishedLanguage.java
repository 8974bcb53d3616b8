package org.stackway.kit.store;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.stackway.events.json.EventLanguage;

/** The one language in which a service reads what is stored and received. */
@Singleton
class PublishedLanguage {

    @Produces
    @Singleton
    @DefaultBean
    EventLanguage language() {
        return EventLanguage.published();
    }
}
