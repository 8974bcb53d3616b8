/** Offerings: one course in one session, with what the catalogue said about it when it was first offered. */
@NullMarked
package org.stackway.session.offering;

import org.jspecify.annotations.NullMarked;
