-- Holds that staff place (P-18); the financial ones are copies of billing's, in rm.hold_fact.
CREATE TABLE rm.hold (
  hold_id     uuid PRIMARY KEY,
  learner_id  uuid NOT NULL,
  kind        text NOT NULL,
  blocks      text[] NOT NULL,
  active      boolean NOT NULL,
  placed_at   timestamptz NOT NULL,
  released_at timestamptz,
  version     bigint NOT NULL
);
CREATE INDEX hold_by_learner ON rm.hold (learner_id);
