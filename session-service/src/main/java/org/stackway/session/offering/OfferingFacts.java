package org.stackway.session.offering;

import java.util.Optional;
import org.stackway.events.session.CourseEvent.CourseCatalogued;

/**
 * What decisions about an offering need from outside.
 *
 * @param course what the catalogue says about the course, empty if it is not there
 * @param sessionPublished whether there is such a session
 */
public record OfferingFacts(Optional<CourseCatalogued> course, boolean sessionPublished) {}
