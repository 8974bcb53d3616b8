-- Advised beforehand, never a gate (EN-09).
ALTER TABLE rm.course_fact ADD COLUMN prerequisites text[] NOT NULL DEFAULT '{}';

-- A learner's requests in a semester take turns: two that were decided on the same sum of credit hours take the same turn,
-- and the second is decided again (P-37, D9). No read model: a turn is taken, not told.
CREATE TABLE rm.semester_turn (
  learner_id uuid NOT NULL,
  semester   text NOT NULL,
  turn       int  NOT NULL,
  PRIMARY KEY (learner_id, semester, turn)
);
