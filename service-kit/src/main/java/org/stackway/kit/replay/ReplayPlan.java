package org.stackway.kit.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stackway.events.json.EventJson;
import org.stackway.kit.consumer.Handling.Effects;

/** What a job is to do, fixed when it is asked for. */
public sealed interface ReplayPlan {

    ReplayKind kind();

    /** What the job works on; no two active jobs work on the same. */
    String target();

    /**
     * Events of the own store.
     *
     * @param after position before the first
     * @param upTo position of the last that may belong to it; complete when the job was asked for
     * @param from recorded at this real instant or later
     * @param to recorded before this real instant
     * @param streams of these streams; empty means any
     * @param types of these full type names; empty means any
     */
    record Republish(
            String topic,
            long after,
            long upTo,
            @Nullable Instant from,
            @Nullable Instant to,
            List<String> streams,
            List<String> types)
            implements ReplayPlan {
        public Republish {
            streams = List.copyOf(streams);
            types = List.copyOf(types);
        }

        @Override
        public ReplayKind kind() {
            return ReplayKind.REPUBLISH;
        }

        @Override
        public String target() {
            return "topic/" + topic;
        }
    }

    /**
     * Events this service has applied.
     *
     * @param consumer whose cursors go back
     * @param sources {@code ce_source} of the publishers
     * @param from published at this real instant or later
     * @param fromPosition at this position of the one publisher's store or later
     * @param streams of these streams; empty means any
     */
    record Rewind(
            String consumer,
            List<String> sources,
            @Nullable Instant from,
            @Nullable Long fromPosition,
            List<String> streams,
            Effects effects)
            implements ReplayPlan {
        public Rewind {
            sources = List.copyOf(sources);
            streams = List.copyOf(streams);
        }

        @Override
        public ReplayKind kind() {
            return ReplayKind.REWIND;
        }

        @Override
        public String target() {
            return "consumer/" + consumer;
        }
    }

    /**
     * A read model made anew.
     *
     * @param sameContent whether the new generation may take over only if its content is the live one's
     */
    record Rebuild(String projection, boolean sameContent) implements ReplayPlan {
        @Override
        public ReplayKind kind() {
            return ReplayKind.REBUILD;
        }

        @Override
        public String target() {
            return "projection/" + projection;
        }
    }

    /** Back to the generation before. */
    record Rollback(String projection) implements ReplayPlan {
        @Override
        public ReplayKind kind() {
            return ReplayKind.ROLLBACK;
        }

        @Override
        public String target() {
            return "projection/" + projection;
        }
    }

    /** The own store, from the own topic. */
    record Recover(String topic) implements ReplayPlan {
        @Override
        public ReplayKind kind() {
            return ReplayKind.RECOVER;
        }

        @Override
        public String target() {
            return "store";
        }
    }

    /** As it is kept. */
    default String json() {
        return write(this);
    }

    /** The plan of a job of this kind. */
    static ReplayPlan of(ReplayKind kind, String json) {
        return switch (kind) {
            case REPUBLISH -> read(json, Republish.class);
            case REWIND -> read(json, Rewind.class);
            case REBUILD -> read(json, Rebuild.class);
            case ROLLBACK -> read(json, Rollback.class);
            case RECOVER -> read(json, Recover.class);
        };
    }

    private static String write(Object value) {
        try {
            return mapper().writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a plan is JSON", impossible);
        }
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return mapper().readValue(json, type);
        } catch (JsonProcessingException notAPlan) {
            throw new IllegalStateException("not the plan of a replay: " + json, notAPlan);
        }
    }

    private static ObjectMapper mapper() {
        return EventJson.mapper();
    }
}
