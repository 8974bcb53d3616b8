/**
 * The values events are made of: money, credit hours, grades, ids and codes. Each refuses nonsense when it is made,
 * so that a value that exists is a value that can be trusted, and each has exactly one wire form.
 */
@NullMarked
package org.stackway.events.value;

import org.jspecify.annotations.NullMarked;
