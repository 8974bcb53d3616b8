/** The real catalogue: facts found in public pages, entered through the registrar's and the bursar's API. */
@NullMarked
package org.stackway.local.catalogue;

import org.jspecify.annotations.NullMarked;
