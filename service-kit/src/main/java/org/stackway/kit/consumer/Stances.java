package org.stackway.kit.consumer;

import java.util.List;

/** The stances that one package of a service declares. Beans of this type together form the service's table. */
public interface Stances {
    List<Stance<?>> stances();
}
