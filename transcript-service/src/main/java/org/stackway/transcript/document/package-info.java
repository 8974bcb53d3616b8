/** What a transcript says, and the forms it takes: data, pages and a signed credential. Functions of their content alone. */
@NullMarked
package org.stackway.transcript.document;

import org.jspecify.annotations.NullMarked;
