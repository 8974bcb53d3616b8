/** Programmes, declarations, pathways and admission by performance. */
@NullMarked
package org.stackway.admission;

import org.jspecify.annotations.NullMarked;
