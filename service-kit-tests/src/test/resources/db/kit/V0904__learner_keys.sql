-- Keys of learners, as a service has them that keeps personal data.
CREATE TABLE rm.learner_key (
  learner_id uuid PRIMARY KEY,
  wrapped_key bytea
);
