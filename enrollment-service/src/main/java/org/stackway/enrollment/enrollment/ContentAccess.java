package org.stackway.enrollment.enrollment;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stackway.events.enrollment.EnrollmentEvent.RestrictedContentAccessed;
import org.stackway.events.value.SuspensionReason;

/**
 * What for-credit content is open to the learner, and what the learner opened.
 *
 * @param grantedAt when content was first opened to the learner; null if it never was
 * @param suspension why it is closed at present; null if it is not
 * @param items restricted items that the learner opened, by id, in the order of their first opening
 * @param gradedItemsLocked whether the close of the session locked the graded items (SE-11)
 */
public record ContentAccess(
        @Nullable Instant grantedAt,
        @Nullable SuspensionReason suspension,
        Map<String, OpenedItem> items,
        boolean gradedItemsLocked) {

    static final ContentAccess NONE = new ContentAccess(null, null, Map.of(), false);

    /** A restricted item at its first opening. */
    public record OpenedItem(String itemId, boolean blocksRefund, Instant accessedAt) {

        /** What was told late may be the earlier opening; once it blocks, an item blocks. */
        private OpenedItem first(OpenedItem other) {
            return new OpenedItem(
                    itemId,
                    blocksRefund || other.blocksRefund,
                    accessedAt.isAfter(other.accessedAt) ? other.accessedAt : accessedAt);
        }
    }

    public boolean granted() {
        return grantedAt != null && suspension == null;
    }

    /** When the first item was opened that ends the right to drop or withdraw (rule 3.1). */
    public Optional<Instant> blockedAt() {
        return items.values().stream()
                .filter(OpenedItem::blocksRefund)
                .map(OpenedItem::accessedAt)
                .min(Comparator.naturalOrder());
    }

    /** Whether by then an item was opened that ends the right to drop or withdraw. */
    public boolean blocksRefund(Instant by) {
        return blockedAt().filter(at -> !at.isAfter(by)).isPresent();
    }

    /** Whether this item is known to have been opened by then. */
    boolean openedBy(String itemId, Instant by) {
        OpenedItem item = items.get(itemId);
        return item != null && !item.accessedAt().isAfter(by);
    }

    ContentAccess granted(Instant at) {
        return new ContentAccess(grantedAt == null ? at : grantedAt, null, items, gradedItemsLocked);
    }

    ContentAccess suspended(SuspensionReason reason) {
        return new ContentAccess(grantedAt, reason, items, gradedItemsLocked);
    }

    ContentAccess opened(RestrictedContentAccessed told) {
        Map<String, OpenedItem> all = new LinkedHashMap<>(items);
        OpenedItem opened = new OpenedItem(told.itemId(), told.blocksRefund(), told.accessedAt());
        all.merge(told.itemId(), opened, OpenedItem::first);
        return new ContentAccess(grantedAt, suspension, Collections.unmodifiableMap(all), gradedItemsLocked);
    }

    ContentAccess locked() {
        return new ContentAccess(grantedAt, suspension, items, true);
    }
}
