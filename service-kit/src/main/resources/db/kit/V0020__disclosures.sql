-- Who was shown what of which learner's record (34 CFR 99.32): committed before the answer leaves, kept as long as the record,
-- added to and never changed. Real time. Reads by the learner are left out, but for issued transcripts.
CREATE TABLE es.disclosure (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  learner_id     uuid NOT NULL,
  party          text NOT NULL,                -- LEARNER, SCHOOL_OFFICIAL, SERVICE, PUBLIC
  actor          text,                         -- 'staff/<subject>'; whoever verifies in public says no name
  role           text,
  operation      text NOT NULL,                -- 'GET /api/v1/learners/{id}/record'
  what           text NOT NULL,                -- READ, or what a service calls it
  resource       text,                         -- 'transcript/<id>', where the learner has several
  form           text,                         -- media type, where there are several
  outcome        text,
  reason         text,                         -- as the caller gave it
  request_id     text,
  correlation_id uuid,
  at             timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX disclosure_by_learner ON es.disclosure (learner_id, id);
CREATE INDEX disclosure_by_resource ON es.disclosure (resource, id) WHERE resource IS NOT NULL;

GRANT SELECT, INSERT ON es.disclosure TO "${role}";
