/** The contracts between the services: schemas, the AsyncAPI document, what was released, and who reads what. */
@NullMarked
package org.stackway.events.contract;

import org.jspecify.annotations.NullMarked;
