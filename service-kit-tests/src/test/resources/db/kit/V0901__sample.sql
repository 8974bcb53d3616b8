-- Read model of the sample aggregate that the kit's own tests run.
CREATE TABLE rm.sample_course (
  code text PRIMARY KEY,
  title text NOT NULL UNIQUE,
  version bigint NOT NULL
);
