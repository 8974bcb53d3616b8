-- Payments that their payers dispute with their banks; while one is open, no refund of the payment is handed over.
CREATE TABLE rm.dispute (
  dispute_id   uuid PRIMARY KEY,
  payment_id   uuid NOT NULL,
  checkout_id  uuid NOT NULL,
  learner_id   uuid NOT NULL,
  amount_minor bigint NOT NULL,
  currency     text NOT NULL,
  reason       text NOT NULL,
  status       text NOT NULL,
  opened_at    timestamptz NOT NULL,
  decided_at   timestamptz
);
CREATE INDEX dispute_by_payment ON rm.dispute (payment_id);
CREATE INDEX dispute_by_learner ON rm.dispute (learner_id);
