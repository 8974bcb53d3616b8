-- What enrollment-service told us about an enrolment, as far as grades depend on it.
CREATE TABLE rm.enrollment_fact (
  enrollment_id uuid PRIMARY KEY,
  learner_id    uuid NOT NULL,
  offering_id   text NOT NULL,
  session_id    text NOT NULL,
  course_code   text NOT NULL,
  title         text NOT NULL,
  credit_hours  numeric(4, 2) NOT NULL,
  attempt       int NOT NULL,
  classes_end   timestamptz NOT NULL,
  standing      text NOT NULL CHECK (standing IN ('ENROLLED', 'DROPPED', 'WITHDRAWN'))
);
CREATE INDEX enrollment_fact_by_learner ON rm.enrollment_fact (learner_id);

CREATE TABLE rm.learner_fact (
  learner_id uuid PRIMARY KEY
);

-- Issued documents, byte for byte as they were hashed.
CREATE TABLE rm.transcript_document (
  transcript_id uuid PRIMARY KEY,
  learner_id    uuid NOT NULL,
  purpose       text,
  issued_at     timestamptz NOT NULL,
  sha256        text NOT NULL,
  document      text NOT NULL,
  version       bigint NOT NULL
);
CREATE INDEX transcript_document_by_learner ON rm.transcript_document (learner_id, issued_at);
