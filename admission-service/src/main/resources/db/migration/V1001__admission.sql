-- Every version of every programme's rules, as its event says them.
CREATE TABLE rm.programme_version (
  programme      text NOT NULL,
  version        int NOT NULL,
  effective_from timestamptz NOT NULL,
  definition     text NOT NULL CHECK (definition IS JSON OBJECT),
  PRIMARY KEY (programme, version)
);

-- One row. Whoever decides by the programmes holds it FOR SHARE, whoever changes them holds it FOR UPDATE: so a grade and
-- a new version of the rules that meet are put in an order, and the later one sees the earlier one. The revision is the
-- id of the transaction that changed the book last; a transaction that rolled back never shares it.
CREATE TABLE rm.programme_book (
  one      boolean PRIMARY KEY DEFAULT true CHECK (one),
  revision bigint NOT NULL
);
INSERT INTO rm.programme_book (revision) VALUES (0);

-- Versions by which learners are still to be judged from due_at on, and how far that has come, by learner id.
CREATE TABLE rm.rules_due (
  programme      text NOT NULL,
  version        int NOT NULL,
  due_at         timestamptz NOT NULL,         -- business time
  judged_up_to   uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
  correlation_id uuid NOT NULL,
  causation_id   uuid NOT NULL,
  PRIMARY KEY (programme, version)
);

-- A certificate belongs to one programme.
CREATE TABLE rm.certificate (
  certificate text PRIMARY KEY,
  programme   text NOT NULL
);

-- What other services told us about a learner. The row is also the lock under which a learner's facts change: whoever
-- writes one of them holds it FOR UPDATE first, whoever decides by them FOR SHARE.
CREATE TABLE rm.learner_fact (
  learner_id       uuid PRIMARY KEY,
  registered       boolean NOT NULL DEFAULT false,
  last_enrolled_at timestamptz
);

-- Where an enrolment stands by its own stream.
CREATE TABLE rm.enrollment_fact (
  enrollment_id uuid PRIMARY KEY,
  learner_id    uuid NOT NULL,
  course_code   text NOT NULL,
  standing      text NOT NULL CHECK (standing IN ('ENROLLED', 'DROPPED', 'WITHDRAWN'))
);

-- The grade of an enrolment by the learner's record, and which grades took the place of which.
CREATE TABLE rm.grade_fact (
  enrollment_id uuid PRIMARY KEY,
  learner_id    uuid NOT NULL,
  course_code   text NOT NULL,
  credit_hours  numeric NOT NULL,
  grade         text NOT NULL,
  grade_points  numeric NOT NULL,
  attempt       int NOT NULL,
  voided        boolean NOT NULL DEFAULT false
);
CREATE INDEX grade_fact_by_learner ON rm.grade_fact (learner_id);
CREATE INDEX grade_fact_by_course ON rm.grade_fact (course_code);
CREATE TABLE rm.grade_replacement (
  replaced_enrollment_id uuid NOT NULL,
  by_enrollment_id       uuid NOT NULL,
  PRIMARY KEY (replaced_enrollment_id, by_enrollment_id)
);

-- Degrees and certificates conferred by transcript-service.
CREATE TABLE rm.conferral_fact (
  learner_id   uuid NOT NULL,
  credential   text NOT NULL,
  conferred_at timestamptz NOT NULL,
  PRIMARY KEY (learner_id, credential)
);

-- One row per stream candidacy/<learner>:<programme>; "version" is that stream's.
CREATE TABLE rm.candidacy (
  candidacy_id     text PRIMARY KEY,
  learner_id       uuid NOT NULL,
  programme        text NOT NULL,
  declared_at      timestamptz,
  seeking_since    timestamptz,                -- last declaration of the degree or a certificate; NULL: none, or left
  pathway_complete boolean NOT NULL,
  admitted_at      timestamptz,
  discontinued_at  timestamptz,
  version          bigint NOT NULL
);
CREATE INDEX candidacy_by_learner ON rm.candidacy (learner_id, programme);
CREATE INDEX candidacy_by_programme ON rm.candidacy (programme);
