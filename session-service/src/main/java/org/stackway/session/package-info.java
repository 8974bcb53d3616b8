/**
 * session-service: the catalogue of courses, the sessions with their published instants, and which course is offered in
 * which session. It alone runs timers for session milestones (D21).
 */
@NullMarked
package org.stackway.session;

import org.jspecify.annotations.NullMarked;
