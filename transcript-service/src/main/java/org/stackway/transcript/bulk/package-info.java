/** Posts the grades of an offering: row by row, each as a single request would be, with a result for each. */
@NullMarked
package org.stackway.transcript.bulk;

import org.jspecify.annotations.NullMarked;
