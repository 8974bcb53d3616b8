-- Up to when what a provider has was compared with what we have, and was the same. Business time.
CREATE TABLE provider.reconciliation_mark (
  kind  text PRIMARY KEY,
  up_to timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON provider.reconciliation_mark TO "${role}";

-- Refunds that a provider took and has not told the end of.
CREATE INDEX refund_issued ON rm.refund (issued_at) WHERE status = 'ISSUED';
CREATE INDEX refund_of_payment ON rm.refund (payment_id);
