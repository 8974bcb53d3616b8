-- Tuition disputed with the institution (BI-16).
CREATE TABLE rm.tuition_dispute (
  dispute_id      uuid PRIMARY KEY,
  enrollment_id   uuid NOT NULL,
  learner_id      uuid NOT NULL,
  offering_id     text NOT NULL,
  session_id      text NOT NULL,
  course_code     text NOT NULL,
  category        text NOT NULL,
  evidence        int NOT NULL DEFAULT 0,
  status          text NOT NULL,
  outcome         text,
  authority       text,
  decision_reason text,
  amount_minor    bigint,                       -- what was credited
  currency        text,
  opened_at       timestamptz NOT NULL,
  resolved_at     timestamptz,
  version         bigint NOT NULL
);
CREATE INDEX tuition_dispute_by_enrollment ON rm.tuition_dispute (enrollment_id);
CREATE INDEX tuition_dispute_by_learner ON rm.tuition_dispute (learner_id);

-- One open dispute per enrolment (D9): a row while it is open. No read model.
CREATE TABLE document.open_tuition_dispute (
  enrollment_id uuid PRIMARY KEY,
  dispute_id    uuid NOT NULL UNIQUE
);

-- What was said in it, in the words of whoever said it: in no event, and gone when the learner is erased.
CREATE TABLE document.dispute_text (
  dispute_id uuid NOT NULL,
  number     int NOT NULL,                      -- 0 is the dispute itself, evidence counts from 1
  learner_id uuid NOT NULL,
  text       text NOT NULL,
  said_by    text NOT NULL,
  said_at    timestamptz NOT NULL,
  PRIMARY KEY (dispute_id, number)
);
CREATE INDEX dispute_text_by_learner ON document.dispute_text (learner_id);
GRANT SELECT, INSERT, DELETE ON document.open_tuition_dispute, document.dispute_text TO "${role}";

-- Credits are postings of their own.
CREATE TABLE rm.tuition_dispute_posting (LIKE rm.account_posting INCLUDING ALL);
ALTER TABLE rm.tuition_dispute_posting DROP CONSTRAINT own_keys;
ALTER TABLE rm.tuition_dispute_posting ADD CONSTRAINT own_keys CHECK (starts_with(posting_key, 'tuition-dispute/'));
REVOKE ALL ON rm.tuition_dispute_posting FROM "${role}";
GRANT SELECT, INSERT, MAINTAIN ON rm.tuition_dispute_posting TO "${role}";

-- A payment of an enrolment has one refund for good, and one more for each credit.
ALTER TABLE rm.refund DROP CONSTRAINT refund_enrollment_id_payment_id_key;
CREATE UNIQUE INDEX refund_by_payment ON rm.refund (enrollment_id, payment_id) WHERE cause <> 'TUITION_DISPUTE';
