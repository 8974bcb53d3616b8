-- Facts of other services in the sample: where each learner stands.
CREATE TABLE rm.sample_learner (
  learner_id uuid PRIMARY KEY,
  began_at timestamptz NOT NULL,
  stage text NOT NULL,
  version bigint NOT NULL
);
CREATE INDEX sample_learner_by_stage ON rm.sample_learner (stage);
