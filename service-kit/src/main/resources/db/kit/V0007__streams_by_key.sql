-- All streams about one learner, or of one session: what was known of them at a moment. The key of a stream never changes,
-- so appends still update the head row in place.
CREATE INDEX stream_by_key ON es.stream (key);
