package org.stackway.enrollment.confirmation;

import io.smallrye.mutiny.Uni;

/** Takes messages to learners and delivers them. */
interface MailGateway {

    /**
     * A message. Its id is that of the enrolment it confirms: the same one given twice is delivered once.
     *
     * @param to personal data, as is the text
     */
    record Message(String messageId, String to, String subject, String text) {

        /** Says nothing: it must not end up in a log. */
        @Override
        public String toString() {
            return "Message[" + messageId + "]";
        }
    }

    /** Hands a message over; fails if the gateway did not take it. */
    Uni<Void> send(Message message);
}
