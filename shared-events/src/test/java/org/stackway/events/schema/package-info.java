/** Tests of the JSON Schemas and how they may grow. */
@NullMarked
package org.stackway.events.schema;

import org.jspecify.annotations.NullMarked;
