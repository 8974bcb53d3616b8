-- When a session's credentials are conferred, and by which policy of certificates.
CREATE TABLE rm.session_fact (
  session_id    text PRIMARY KEY,
  classes_start timestamptz NOT NULL,
  conferral_at  timestamptz NOT NULL
);

-- Holds of both services that place them, as far as they block documents.
CREATE TABLE rm.hold_fact (
  hold_id    uuid PRIMARY KEY,
  learner_id uuid NOT NULL,
  diploma    boolean NOT NULL,
  transcript boolean NOT NULL,
  released   boolean NOT NULL DEFAULT false
);
CREATE INDEX hold_fact_by_learner ON rm.hold_fact (learner_id) WHERE NOT released;

-- Conferral runs: tasks, not a read model. One run a session, one decision a learner; doing a row again changes nothing.
CREATE TABLE rm.conferral_run (
  session_id     text PRIMARY KEY,
  actor          text NOT NULL,
  reason         text,
  correlation_id uuid NOT NULL,
  causation_id   uuid NOT NULL,
  traceparent    text,
  opened_at      timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE TABLE rm.conferral_row (
  session_id  text NOT NULL REFERENCES rm.conferral_run,
  learner_id  uuid NOT NULL,
  state       text NOT NULL,                  -- WAITING, CONFERRED, LACKING, BLOCKED, NOTHING_SOUGHT
  next_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
  credentials text[] NOT NULL DEFAULT '{}',   -- conferred ones
  violations  jsonb,
  detail      text,
  decision_id uuid,
  PRIMARY KEY (session_id, learner_id)
);
CREATE INDEX conferral_waiting ON rm.conferral_row (next_at) WHERE state = 'WAITING';
