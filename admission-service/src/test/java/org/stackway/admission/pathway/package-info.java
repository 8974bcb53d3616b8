@NullMarked
package org.stackway.admission.pathway;

import org.jspecify.annotations.NullMarked;
