-- Read models, uniqueness rows and copies of foreign facts of enrollment-service.

-- One row per learner. What onboarding opened is decided from here, so it commits with the learner's events.
CREATE TABLE rm.learner (
  learner_id           uuid PRIMARY KEY,
  version              bigint NOT NULL,
  registered_at        timestamptz NOT NULL,
  onboarding_passed_at timestamptz
);

-- Personal data (D14): a key per learner, wrapped by the master key; the data sealed with that key. Without the key row
-- nobody can read the other one any more.
CREATE TABLE rm.learner_key (
  learner_id  uuid PRIMARY KEY,
  wrapped_key bytea NOT NULL
);
CREATE TABLE rm.learner_profile (
  learner_id uuid PRIMARY KEY,
  sealed     bytea NOT NULL
);

-- One row per enrolment: the list, and the lock under which facts about the enrolment are stored and read.
CREATE TABLE rm.enrollment (
  enrollment_id uuid PRIMARY KEY,
  version       bigint NOT NULL,
  learner_id    uuid NOT NULL,
  offering_id   text NOT NULL,
  session_id    text NOT NULL,
  course_code   text NOT NULL,
  title         text NOT NULL,
  credit_hours  text NOT NULL,
  origin        text NOT NULL,
  funding       text NOT NULL,
  attempt       int NOT NULL,
  status        text NOT NULL,
  requested_at  timestamptz NOT NULL,
  pay_by        timestamptz NOT NULL,
  enrolled_at   timestamptz,
  drop_deadline timestamptz
);
CREATE INDEX enrollment_by_learner ON rm.enrollment (learner_id, course_code);
CREATE INDEX enrollment_by_session ON rm.enrollment (session_id, status);

-- One active enrolment per learner and course (D9). A slot whose session is over is free and may be taken over.
CREATE TABLE rm.course_slot (
  learner_id     uuid NOT NULL,
  course_code    text NOT NULL,
  enrollment_id  uuid NOT NULL UNIQUE,
  classes_end_at timestamptz NOT NULL,
  PRIMARY KEY (learner_id, course_code)
);

-- Copies of what other services published, each under the id of its stream; the order of arrival between streams does
-- not matter (D22).
CREATE TABLE rm.session_fact (
  session_id text PRIMARY KEY,
  name       text NOT NULL,
  timezone   text NOT NULL,
  milestones jsonb NOT NULL,                 -- kind → instant
  closed     boolean NOT NULL DEFAULT false
);
CREATE TABLE rm.offering_fact (
  offering_id      text PRIMARY KEY,
  session_id       text NOT NULL,
  course_code      text NOT NULL,
  title            text NOT NULL,
  credit_hours     text NOT NULL,
  owning_programme text NOT NULL,
  assessments      jsonb NOT NULL
);
CREATE TABLE rm.hold_fact (
  hold_id    uuid PRIMARY KEY,
  learner_id uuid NOT NULL,
  kind       text NOT NULL,
  reason     text NOT NULL,
  blocks     text[] NOT NULL,
  active     boolean NOT NULL
);
CREATE INDEX hold_fact_by_learner ON rm.hold_fact (learner_id) WHERE active;
CREATE TABLE rm.payment_fact (
  payment_id   uuid PRIMARY KEY,
  checkout_id  uuid NOT NULL,
  method       text NOT NULL,
  initiated_at timestamptz,
  state        text NOT NULL                 -- PROCESSING, UNKNOWN, FAILED, EXPIRED, SETTLED
);
CREATE INDEX payment_fact_by_checkout ON rm.payment_fact (checkout_id);
CREATE TABLE rm.payment_cover (
  enrollment_id uuid NOT NULL,
  payment_id    uuid NOT NULL,
  PRIMARY KEY (enrollment_id, payment_id)
);
CREATE INDEX payment_cover_by_payment ON rm.payment_cover (payment_id);
CREATE TABLE rm.tuition_fact (
  enrollment_id uuid PRIMARY KEY,
  amount_minor  bigint NOT NULL,
  currency      text NOT NULL
);
CREATE TABLE rm.final_access_fact (
  enrollment_id uuid NOT NULL,
  source_stream text NOT NULL,
  accessed_at   timestamptz NOT NULL,
  PRIMARY KEY (enrollment_id, source_stream)
);
CREATE TABLE rm.grade_fact (
  enrollment_id uuid PRIMARY KEY,
  grade         text                         -- NULL: voided
);
-- A tuition dispute that ended with a drop (BI-16).
CREATE TABLE rm.dispute_drop_fact (
  enrollment_id uuid PRIMARY KEY,
  resolved_at   timestamptz NOT NULL
);
