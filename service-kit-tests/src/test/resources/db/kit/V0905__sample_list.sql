-- Lists of renames, whose rows the kit's own tests have done.
CREATE TABLE rm.sample_list (
  bulk_id        uuid PRIMARY KEY,
  requested_by   text NOT NULL,
  request_key    text NOT NULL,
  fingerprint    text NOT NULL,
  actor          text NOT NULL,
  reason         text,
  correlation_id uuid NOT NULL,
  traceparent    text,
  opened_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
  UNIQUE (requested_by, request_key)
);
CREATE TABLE rm.sample_list_row (
  bulk_id     uuid NOT NULL REFERENCES rm.sample_list,
  line        int NOT NULL,
  course_code text NOT NULL,
  title       text NOT NULL,
  state       text NOT NULL,
  attempts    int NOT NULL DEFAULT 0,
  next_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
  status      int,
  code        text,
  detail      text,
  violations  jsonb,
  existing    text,
  decision_id uuid,
  PRIMARY KEY (bulk_id, line)
);
