-- Guarantees of third parties, a row for each enrolment (rule 3.29).
CREATE TABLE rm.funding (
  authorization_id uuid NOT NULL,
  enrollment_id    uuid NOT NULL,
  learner_id       uuid NOT NULL,
  funder           text NOT NULL,
  amount_minor     bigint NOT NULL,
  currency         text NOT NULL,
  guaranteed_at    timestamptz NOT NULL,
  valid_until      timestamptz NOT NULL,
  ended_at         timestamptz,
  end_reason       text,
  PRIMARY KEY (authorization_id, enrollment_id)
);
CREATE INDEX funding_by_enrollment ON rm.funding (enrollment_id);

-- Guarantees that enrollment-service could not use.
CREATE TABLE rm.funding_decline (
  enrollment_id    uuid NOT NULL,
  authorization_id uuid NOT NULL,
  reason           text NOT NULL,
  declined_at      timestamptz NOT NULL,
  PRIMARY KEY (enrollment_id, authorization_id)
);
