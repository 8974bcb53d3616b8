-- Appointments for proctored finals, and finals opened without one.

-- What enrollment-service told about each enrolment; the last event of its stream counts. Who makes an appointment locks
-- this row before deciding, and a drop writes it before cancelling: neither can overlook the other.
CREATE TABLE rm.enrollment_fact (
  enrollment_id uuid PRIMARY KEY,
  learner_id    uuid NOT NULL,
  offering_id   text NOT NULL,
  session_id    text NOT NULL,
  status        text NOT NULL
);

-- One row per stream: the appointment (none for a final opened without one) and what the proctoring service told.
CREATE TABLE rm.exam (
  exam_id        uuid PRIMARY KEY,
  enrollment_id  uuid NOT NULL,
  learner_id     uuid NOT NULL,
  offering_id    text NOT NULL,
  starts_at      timestamptz,
  ends_at        timestamptz,
  cancellation   text,
  verified_at    timestamptz,
  opened_at      timestamptz,
  completed_at   timestamptz,
  incidents      text NOT NULL CHECK (incidents IS JSON ARRAY),
  correlation_id uuid NOT NULL,
  version        bigint NOT NULL
);
CREATE INDEX exam_by_enrollment ON rm.exam (enrollment_id);
CREATE INDEX exam_by_learner ON rm.exam (learner_id, exam_id);

-- One standing appointment per enrolment (D9). Not a read model: it is written before the events are final.
CREATE TABLE rm.exam_slot (
  enrollment_id uuid PRIMARY KEY,
  exam_id       uuid NOT NULL UNIQUE
);
