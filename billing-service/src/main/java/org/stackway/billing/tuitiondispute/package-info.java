/** Tuition disputed with the institution: opened, with evidence, decided by a person (BI-16). */
@NullMarked
package org.stackway.billing.tuitiondispute;

import org.jspecify.annotations.NullMarked;
