/** Messages of the proctoring service: verified over their raw bytes, and recorded as the facts they state (SE-09). */
@NullMarked
package org.stackway.session.proctoring;

import org.jspecify.annotations.NullMarked;
