/**
 * Documents for people: printed pages that are a function of their content, and the asserted name that may stand on them
 * (D23). A service that prints declares PDFBox itself.
 */
@NullMarked
package org.stackway.kit.document;

import org.jspecify.annotations.NullMarked;
