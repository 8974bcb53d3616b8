package org.stackway.kit.projection;

import java.util.List;

/** The read models of a service that other services' events make. Beans of this type together declare them. */
public interface ForeignReadModels {
    List<ReadModel.Foreign> foreign();
}
