package org.stackway.enrollment.personal;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.stackway.kit.domain.Finding;
import org.stackway.kit.domain.Requirement;

/**
 * Who a learner is, as the learner says.
 *
 * @param country ISO 3166 code of two letters
 */
public record Profile(String givenName, String familyName, String email, String country) {

    private static final int MAX_NAME = 200;
    private static final int MAX_EMAIL = 254;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@.]+(\\.[^\\s@.]+)+");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** What is wrong with it, member by member; empty if nothing. The values themselves are never repeated. */
    public List<Finding> findings() {
        return List.of(
                found(isName(givenName), "a given name has 1 to 200 printable characters", "/givenName"),
                found(isName(familyName), "a family name has 1 to 200 printable characters", "/familyName"),
                found(
                        email.length() <= MAX_EMAIL && EMAIL.matcher(email).matches(),
                        "an e-mail address looks like name@example.org",
                        "/email"),
                found(
                        COUNTRIES.contains(country),
                        "a country is an ISO 3166 code of two letters, like US",
                        "/country"));
    }

    /** Says whether, never what: a profile must not end up in a log. */
    private static Finding found(boolean wellFormed, String message, String pointer) {
        return Finding.of(
                        "EN-PROFILE", message, wellFormed ? "well formed" : "malformed", Requirement.is("well formed"))
                .at(pointer);
    }

    private static boolean isName(String name) {
        return !name.isBlank() && name.length() <= MAX_NAME && name.codePoints().noneMatch(Character::isISOControl);
    }

    /** Says nothing: a profile must not end up in a log. */
    @Override
    public String toString() {
        return "Profile[sealed]";
    }
}
