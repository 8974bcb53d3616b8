package org.stackway.enrollment.personal;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.domain.Rule;

/** How the institution words a learner's address: the names, and a mark that tells namesakes apart (XC-01). */
final class InstitutionAddress {

    private static final Pattern NO_LETTER = Pattern.compile("[^a-z0-9]+");
    private static final int MAX_NAME_CHARS = 24;
    private static final int MARK_BITS = 40;
    private static final String NAMELESS = "learner";

    private InstitutionAddress() {}

    /** The address; the same names and id always give the same one. */
    @Rule("XC-01")
    static String of(Profile profile, LearnerId learner, String domain) {
        String given = letters(profile.givenName());
        String family = letters(profile.familyName());
        String names = given.isEmpty() || family.isEmpty() ? given + family : given + "." + family;
        return (names.isEmpty() ? NAMELESS : names) + "-" + mark(learner) + "@" + domain;
    }

    private static String letters(String name) {
        String plain = NO_LETTER
                .matcher(Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT))
                .replaceAll("");
        return plain.length() > MAX_NAME_CHARS ? plain.substring(0, MAX_NAME_CHARS) : plain;
    }

    /** The last bits of the id, which are random in every version of it. */
    private static String mark(LearnerId learner) {
        long bits = learner.value().getLeastSignificantBits() & ((1L << MARK_BITS) - 1);
        return String.format(Locale.ROOT, "%8s", Long.toString(bits, Character.MAX_RADIX))
                .replace(' ', '0');
    }
}
