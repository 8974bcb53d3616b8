package org.stackway.enrollment.preview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.stackway.enrollment.catalogue.OfferedCourse;
import org.stackway.events.enrollment.EnrollmentEvent.AppliedItem;
import org.stackway.events.enrollment.EnrollmentEvent.NotTransferredItem;
import org.stackway.events.enrollment.EnrollmentEvent.PriorProgressApplied;
import org.stackway.kit.domain.Policy;
import org.stackway.kit.domain.Rule;

/**
 * Earlier work of one content version, judged item by item: what counts in the for-credit course and what stays behind.
 */
public record PriorProgress(String contentVersion, List<AppliedItem> applied, List<NotTransferredItem> notTransferred) {

    private static final Pattern NO_WORD = Pattern.compile("[^A-Z0-9]+");
    private static final Comparator<PreviewedItem> IN_ORDER = Comparator.comparing(PreviewedItem::completedAt)
            .thenComparing(PreviewedItem::contentVersion)
            .thenComparing(PreviewedItem::itemId);

    /** Why an item stays behind. */
    public enum Reason {
        /** A post in a discussion belongs to the session it was written in (EN-15). */
        DISCUSSION,
        /** Work judged by other learners belongs to their session (EN-15). */
        PEER_GRADED,
        /** The item may be another one by now, or gone (EN-18). */
        OTHER_CONTENT_VERSION,
        /** Only who has paid can have completed it: the report is of another course of things (EN-21). */
        FOR_CREDIT_ONLY
    }

    /** What to make of work in another content version. */
    enum OtherVersion {
        CARRIES_NOTHING,
        COUNTS
    }

    public PriorProgress {
        applied = List.copyOf(applied);
        notTransferred = List.copyOf(notTransferred);
    }

    /**
     * Judges what was completed before the learner had a seat and was not judged yet, one content version at a time; empty
     * once there is nothing left.
     *
     * @param told what was judged before
     * @param terms the policy of rule 3.7
     */
    @Rule({"EN-14", "EN-16"})
    public static Optional<PriorProgress> next(
            PriorWork work,
            List<PriorProgressApplied> told,
            Instant enrolledAt,
            Optional<OfferedCourse> offering,
            Policy terms) {
        if (!work.courseKnown()) {
            return Optional.empty();
        }
        List<PreviewedItem> open = work.items().stream()
                .filter(item -> !item.completedAt().isAfter(enrolledAt))
                .filter(item -> told.stream().noneMatch(judged -> judges(judged, item)))
                .sorted(IN_ORDER)
                .toList();
        return open.stream()
                .map(PreviewedItem::contentVersion)
                .findFirst()
                .map(version -> judge(
                        version,
                        open.stream()
                                .filter(item -> item.contentVersion().equals(version))
                                .toList(),
                        work,
                        offering,
                        terms));
    }

    private static boolean judges(PriorProgressApplied told, PreviewedItem item) {
        return item.contentVersion().equals(told.contentVersion())
                && (told.applied().stream().anyMatch(one -> one.itemId().equals(item.itemId()))
                        || told.notTransferred().stream()
                                .anyMatch(one -> one.itemId().equals(item.itemId())));
    }

    private static PriorProgress judge(
            String version, List<PreviewedItem> items, PriorWork work, Optional<OfferedCourse> offering, Policy terms) {
        List<AppliedItem> applied = new ArrayList<>();
        List<NotTransferredItem> left = new ArrayList<>();
        for (PreviewedItem item : items) {
            List<Reason> reasons = reasons(item, work, offering, terms);
            if (reasons.isEmpty()) {
                applied.add(new AppliedItem(item.itemId(), item.kind()));
            } else {
                left.add(new NotTransferredItem(
                        item.itemId(),
                        item.kind(),
                        reasons.stream().map(Reason::name).collect(Collectors.joining(","))));
            }
        }
        return new PriorProgress(version, applied, left);
    }

    /** Every reason for which the item stays behind; none if it counts. */
    @Rule({"EN-15", "EN-18", "EN-21", "3.7"})
    private static List<Reason> reasons(
            PreviewedItem item, PriorWork work, Optional<OfferedCourse> offering, Policy terms) {
        var graded = offering.flatMap(course -> course.item(item.itemId()));
        List<Reason> reasons = new ArrayList<>();
        if (isOf(item, terms, Reason.DISCUSSION)) {
            reasons.add(Reason.DISCUSSION);
        }
        if (isOf(item, terms, Reason.PEER_GRADED)
                || graded.filter(known -> known.peerGraded()).isPresent()) {
            reasons.add(Reason.PEER_GRADED);
        }
        boolean otherVersion = work.contentVersion()
                .filter(current -> !current.equals(item.contentVersion()))
                .isPresent();
        if (otherVersion && terms.choice("otherContentVersion", OtherVersion.class) == OtherVersion.CARRIES_NOTHING) {
            reasons.add(Reason.OTHER_CONTENT_VERSION);
        }
        if (graded.filter(known -> known.forCreditOnly()).isPresent()) {
            reasons.add(Reason.FOR_CREDIT_ONLY);
        }
        return reasons;
    }

    /** By word: PEER_REVIEW and "peer-graded assignment" are of the kinds that hold the word PEER. */
    private static boolean isOf(PreviewedItem item, Policy terms, Reason reason) {
        Set<String> words = Set.of(terms.text("staysBehind." + reason).split(",", -1));
        return NO_WORD.splitAsStream(item.kind().toUpperCase(Locale.ROOT)).anyMatch(words::contains);
    }
}
