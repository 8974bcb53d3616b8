/** Whether a record earns a credential: an allocation of whole courses, pure arithmetic over facts (TR-03, TR-07 to TR-11). */
@NullMarked
package org.stackway.transcript.audit;

import org.jspecify.annotations.NullMarked;
