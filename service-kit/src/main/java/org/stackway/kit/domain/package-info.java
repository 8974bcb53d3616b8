/** What a pure decision is made of: no clock, no I/O, no framework. */
@NullMarked
package org.stackway.kit.domain;

import org.jspecify.annotations.NullMarked;
