package org.stackway.enrollment.enrollment;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
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
    public record OpenedItem(String itemId, boolean blocksRefund, Instant accessedAt) {}

    public boolean granted() {
        return grantedAt != null && suspension == null;
    }

    /** Whether an item was opened that ends the right to drop or withdraw (rule 3.1). */
    public boolean blocksRefund() {
        return items.values().stream().anyMatch(OpenedItem::blocksRefund);
    }

    ContentAccess granted(Instant at) {
        return new ContentAccess(grantedAt == null ? at : grantedAt, null, items, gradedItemsLocked);
    }

    ContentAccess suspended(SuspensionReason reason) {
        return new ContentAccess(grantedAt, reason, items, gradedItemsLocked);
    }

    ContentAccess opened(RestrictedContentAccessed told) {
        Map<String, OpenedItem> all = new LinkedHashMap<>(items);
        all.putIfAbsent(told.itemId(), new OpenedItem(told.itemId(), told.blocksRefund(), told.accessedAt()));
        return new ContentAccess(grantedAt, suspension, Collections.unmodifiableMap(all), gradedItemsLocked);
    }

    ContentAccess locked() {
        return new ContentAccess(grantedAt, suspension, items, true);
    }
}
