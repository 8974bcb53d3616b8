package org.stackway.enrollment.confirmation;

import io.quarkus.test.Mock;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands for the mail gateway in this module's tests: keeps what it is given, unless the message is to be lost. */
@Mock
@ApplicationScoped
public class RecordingMail implements MailGateway {

    private final Map<String, Message> taken = new ConcurrentHashMap<>();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();

    @Override
    public Uni<Void> send(Message message) {
        if (refused.contains(message.messageId())) {
            return Uni.createFrom().failure(new IOException("the gateway is away"));
        }
        taken.put(message.messageId(), message);
        return Uni.createFrom().voidItem();
    }

    Optional<Message> message(String id) {
        return Optional.ofNullable(taken.get(id));
    }

    void refuse(String id) {
        refused.add(id);
    }

    void heal(String id) {
        refused.remove(id);
    }
}
