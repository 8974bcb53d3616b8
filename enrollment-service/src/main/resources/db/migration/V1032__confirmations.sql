-- Where messages to a learner go is read from here.
ALTER TABLE rm.learner ADD COLUMN email_provisioned_at timestamptz, ADD COLUMN email_activated_at timestamptz;

-- Confirmations of enrolments: tasks, not a read model. All instants are real time (D19), since an objective is kept or missed
-- on the wall's clock.
CREATE TABLE rm.confirmation (
  enrollment_id  uuid PRIMARY KEY,
  learner_id     uuid NOT NULL,
  within_minutes int NOT NULL,
  since          timestamptz NOT NULL DEFAULT clock_timestamp(),  -- enrolled; earlier once it is known when the money was told
  due_at         timestamptz NOT NULL,
  state          text NOT NULL DEFAULT 'WAITING',                 -- WAITING, SENT, GIVEN_UP: nobody is there to write to
  channel        text,                                            -- PERSONAL, INSTITUTION
  sent_at        timestamptz,
  attempts       int NOT NULL DEFAULT 0,
  next_at        timestamptz NOT NULL DEFAULT clock_timestamp(),
  error          text
);
CREATE INDEX confirmation_waiting ON rm.confirmation (next_at) WHERE state = 'WAITING';
