/** The policies of a service: data files that are released once and never edited. */
@NullMarked
package org.stackway.kit.policy;

import org.jspecify.annotations.NullMarked;
