-- Sessions that closed and whose enrolments are being locked, some at a time: a task, not a read model. Deleted when done.
CREATE TABLE rm.session_lock_task (
  session_id     text PRIMARY KEY,
  past           uuid,                        -- enrolments up to this id are dealt with; NULL: none yet
  correlation_id uuid NOT NULL,               -- what caused it: the SessionClosed that was told
  causation_id   uuid NOT NULL,
  traceparent    text,
  source_service text NOT NULL,
  source_stream  text NOT NULL,
  source_version bigint NOT NULL,
  source_position bigint NOT NULL,
  opened_at      timestamptz NOT NULL DEFAULT clock_timestamp()
);
