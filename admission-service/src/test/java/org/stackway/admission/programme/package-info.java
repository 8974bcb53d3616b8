@NullMarked
package org.stackway.admission.programme;

import org.jspecify.annotations.NullMarked;
