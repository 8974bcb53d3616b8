-- Receipts: numbered from 1 without gaps, in the order in which the store took the payments. Not a read model: a number, once
-- given, is never given again, whatever is rebuilt.
CREATE SCHEMA document;
GRANT USAGE ON SCHEMA document TO "${role}";

CREATE TABLE document.receipt (
  number       bigint PRIMARY KEY CHECK (number > 0),
  position     bigint NOT NULL UNIQUE,          -- of its PaymentSettled in the store
  payment_id   uuid NOT NULL UNIQUE,
  learner_id   uuid NOT NULL,
  checkout_id  uuid NOT NULL,
  settled      text NOT NULL,                   -- the event as it was kept, under its name
  issued_at    timestamptz NOT NULL             -- business instant
);
CREATE INDEX receipt_by_learner ON document.receipt (learner_id, number);

-- Whoever issues numbers holds this row until they are committed: there is one numberer, on whichever node.
CREATE TABLE document.numberer (
  one         boolean PRIMARY KEY DEFAULT true CHECK (one),
  last_number bigint NOT NULL,
  read_to     bigint NOT NULL                   -- position in the store
);
INSERT INTO document.numberer (last_number, read_to) VALUES (0, 0);

GRANT SELECT, INSERT ON document.receipt TO "${role}";
GRANT SELECT, UPDATE ON document.numberer TO "${role}";
