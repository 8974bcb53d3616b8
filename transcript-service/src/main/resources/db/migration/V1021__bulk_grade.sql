-- Requests to post the grades of an offering: tasks, not a read model. A row goes through the same command as a single grade,
-- so that doing it again changes nothing.
CREATE TABLE rm.bulk_grade (
  bulk_id        uuid PRIMARY KEY,
  requested_by   text NOT NULL,
  request_key    text NOT NULL,
  fingerprint    text NOT NULL,               -- SHA-256 of the body
  offering_id    text NOT NULL,
  actor          text NOT NULL,
  reason         text,
  correlation_id uuid NOT NULL,
  traceparent    text,
  opened_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
  UNIQUE (requested_by, request_key)
);
CREATE TABLE rm.bulk_grade_row (
  bulk_id       uuid NOT NULL REFERENCES rm.bulk_grade,
  line          int NOT NULL,                 -- from 1, as in the request
  enrollment_id text NOT NULL,                -- as written in the request
  grade         text NOT NULL,
  state         text NOT NULL,                -- WAITING, POSTED, REFUSED, NOT_KNOWN_YET
  attempts      int NOT NULL DEFAULT 0,
  next_at       timestamptz NOT NULL DEFAULT clock_timestamp(),
  status        int,                          -- what a single request would have been answered
  code          text,
  detail        text,
  violations    text,
  existing      text,
  decision_id   uuid,
  PRIMARY KEY (bulk_id, line)
);
CREATE INDEX bulk_grade_waiting ON rm.bulk_grade_row (next_at) WHERE state = 'WAITING';
