package org.stackway.local.sandbox;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Stands for the mail gateway: takes messages to learners and shows them. They are personal data, so that they are kept in
 * memory only, and no more than the last ones.
 */
final class Mailbox {
    private static final int KEPT = 1_000;

    private final Map<String, Delivered> messages = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Delivered> eldest) {
            return size() > KEPT;
        }
    };

    /** A message as it is handed over; the same id is delivered once. */
    record Message(
            @Nullable String messageId,
            @Nullable String to,
            @Nullable String subject,
            @Nullable String text) {}

    /** A message as it lies in the box. */
    record Delivered(String messageId, String to, String subject, String text, Instant at) {}

    /** True if it is a new one. */
    synchronized boolean take(Message message, Instant now) {
        if (message.messageId() == null
                || message.to() == null
                || message.subject() == null
                || message.text() == null) {
            throw new Refused(400, "MALFORMED", "a message has messageId, to, subject and text");
        }
        Delivered delivered = new Delivered(message.messageId(), message.to(), message.subject(), message.text(), now);
        return messages.putIfAbsent(message.messageId(), delivered) == null;
    }

    /** What was delivered to an address, the oldest first. */
    synchronized List<Delivered> of(String address) {
        return messages.values().stream()
                .filter(message -> message.to().equals(address))
                .toList();
    }
}
