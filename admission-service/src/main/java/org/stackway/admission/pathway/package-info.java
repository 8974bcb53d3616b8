/** How far a learner is on a pathway: pure arithmetic over attempts, exact and without an order of arrival. */
@NullMarked
package org.stackway.admission.pathway;

import org.jspecify.annotations.NullMarked;
