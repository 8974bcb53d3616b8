/** What this service knows of sessions and offerings: copies of session-service's facts, and how windows read them. */
@NullMarked
package org.stackway.enrollment.catalogue;

import org.jspecify.annotations.NullMarked;
