package org.stackway.local.api;

import org.jspecify.annotations.Nullable;

/**
 * Whom a request speaks for.
 *
 * @param role one of the API's roles
 * @param subject the learner id of a learner; absent for staff
 */
public record Actor(String role, @Nullable String subject) {
    public static final Actor REGISTRAR = new Actor("registrar", null);
    public static final Actor BURSAR = new Actor("bursar", null);
    public static final Actor FACULTY = new Actor("faculty", null);
    public static final Actor OPS = new Actor("ops", null);

    public static Actor learner(String learnerId) {
        return new Actor("learner", learnerId);
    }

    boolean isStaff() {
        return !role.equals("learner");
    }
}
