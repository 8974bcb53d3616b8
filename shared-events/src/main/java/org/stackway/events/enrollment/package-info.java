/**
 * What enrollment-service publishes: one sealed interface per stream category, its events nested in it. In JSON the
 * fields stand in the order of the record components; what is nullable is absent when it is null, lists are always
 * there.
 */
@NullMarked
package org.stackway.events.enrollment;

import org.jspecify.annotations.NullMarked;
