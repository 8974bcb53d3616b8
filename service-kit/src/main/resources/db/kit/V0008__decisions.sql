-- The decision log (D24): one row for each decision of a rule, also a refusal, written in the command's transaction. It is
-- never published and holds no personal data; a row is forgotten after 400 days of real time, and never changed before.
CREATE TABLE es.decision (
  id             uuid PRIMARY KEY,             -- UUIDv7: oldest first
  stream_id      text NOT NULL,
  version        bigint NOT NULL,              -- of the stream that was decided on; 0: there was none
  appended       int NOT NULL,                 -- events it made: version + 1 to version + appended
  command        text NOT NULL,
  outcome        text NOT NULL,                -- ACCEPTED, UNCHANGED, REFUSED
  code           text,                         -- of a refusal
  content        text NOT NULL,                -- JSON: command, facts and where they come from, policies, rules, findings
  actor          text NOT NULL,
  correlation_id uuid NOT NULL,
  causation_id   uuid NOT NULL,
  decided_at     timestamptz NOT NULL          -- business time
) WITH (toast_tuple_target = 4080);            -- a usual row stays in one piece, uncompressed: making it is cheap
CREATE INDEX decision_by_stream ON es.decision (stream_id, id);

GRANT SELECT, INSERT, DELETE ON es.decision TO "${role}";
