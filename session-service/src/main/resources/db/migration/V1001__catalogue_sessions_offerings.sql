-- Read models of session-service. Each row is made from the events of one stream, in the transaction that appends them;
-- "version" is that stream's version, the ETag of its resource.

CREATE TABLE rm.course (
  course_code  text PRIMARY KEY,
  credit_hours numeric,                        -- NULL: listed, cannot be offered
  entry        text NOT NULL CHECK (entry IS JSON OBJECT),
  version      bigint NOT NULL
);

-- The instants a status is decided by stand in columns of their own; all thirteen are in "milestones".
CREATE TABLE rm.session (
  session_id           text PRIMARY KEY,
  name                 text NOT NULL,
  timezone             text NOT NULL,
  enrollment_opens_at  timestamptz NOT NULL,
  classes_start_at     timestamptz NOT NULL,
  enrollment_closes_at timestamptz NOT NULL,
  classes_end_at       timestamptz NOT NULL,
  final_grades_post_at timestamptz NOT NULL,
  milestones           text NOT NULL CHECK (milestones IS JSON ARRAY),
  version              bigint NOT NULL
);
CREATE INDEX session_by_start ON rm.session (classes_start_at, session_id);

CREATE TABLE rm.offering (
  offering_id text PRIMARY KEY,
  session_id  text NOT NULL,
  course_code text NOT NULL,
  offered     text NOT NULL CHECK (offered IS JSON OBJECT),
  version     bigint NOT NULL
);
CREATE INDEX offering_by_session ON rm.offering (session_id, course_code);
