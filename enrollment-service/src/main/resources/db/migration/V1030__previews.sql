-- What the catalogue says of a course apart from its offerings.
CREATE TABLE rm.course_fact (
  course_code     text PRIMARY KEY,
  content_version text                        -- NULL: the catalogue states none
);

-- Work in the non-credit version of a course, as the learner's events tell it. Part of the learners' read model.
CREATE TABLE rm.preview (
  learner_id      uuid NOT NULL,
  course_code     text NOT NULL,
  content_version text NOT NULL,
  started_at      timestamptz NOT NULL,
  PRIMARY KEY (learner_id, course_code, content_version)
);
CREATE TABLE rm.preview_item (
  learner_id      uuid NOT NULL,
  course_code     text NOT NULL,
  content_version text NOT NULL,
  item_id         text NOT NULL,
  kind            text NOT NULL,
  completed_at    timestamptz NOT NULL,
  PRIMARY KEY (learner_id, course_code, content_version, item_id)
);
