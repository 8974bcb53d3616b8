-- Requests to enrol many learners for an organisation: tasks, not a read model. A row goes through the same command as a
-- single request, under an enrolment id of its own, so that doing it again changes nothing.
CREATE TABLE rm.bulk_enrollment (
  bulk_id        uuid PRIMARY KEY,
  requested_by   text NOT NULL,
  request_key    text NOT NULL,
  fingerprint    text NOT NULL,               -- SHA-256 of the body
  organisation   text NOT NULL,
  reason         text,
  correlation_id uuid NOT NULL,
  traceparent    text,
  opened_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
  UNIQUE (requested_by, request_key)
);
CREATE TABLE rm.bulk_enrollment_row (
  bulk_id       uuid NOT NULL REFERENCES rm.bulk_enrollment,
  line          int NOT NULL,                 -- from 1, as in the request
  enrollment_id uuid NOT NULL,
  learner_id    text NOT NULL,                -- as written in the request
  offering_id   text NOT NULL,
  origin        text NOT NULL,
  funding       text NOT NULL,
  state         text NOT NULL,                -- WAITING, ACCEPTED, REFUSED, NOT_KNOWN_YET
  attempts      int NOT NULL DEFAULT 0,
  next_at       timestamptz NOT NULL DEFAULT clock_timestamp(),
  status        int,                          -- what a single request would have been answered
  code          text,
  detail        text,
  violations    jsonb,
  existing      text,
  decision_id   uuid,
  PRIMARY KEY (bulk_id, line)
);
CREATE INDEX bulk_enrollment_waiting ON rm.bulk_enrollment_row (next_at) WHERE state = 'WAITING';
