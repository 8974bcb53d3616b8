/** Tests of the envelope and its headers. */
@NullMarked
package org.stackway.events.envelope;

import org.jspecify.annotations.NullMarked;
