-- The ledger: double entry in minor units, appended in the transaction of the event that moves money. One row is one posting,
-- its lines stand in two arrays: the row is the unit that is unique for ever and that balances, so that no order of
-- statements, no deferred trigger and no transaction of the runtime role can leave half of one. The tables belong to the read
-- models of their categories and are made again with them; a generation made anew inherits the constraints.
CREATE SCHEMA ledger;
GRANT USAGE ON SCHEMA ledger TO "${role}";

-- Debits are positive, credits negative; each line names an account of the chart and moves something.
CREATE FUNCTION ledger.balances(accounts text[], amounts bigint[]) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog AS $$
  SELECT coalesce(
    array_ndims(accounts) = 1 AND cardinality(accounts) >= 2 AND cardinality(accounts) = cardinality(amounts)
    AND (SELECT sum(line.amount) = 0
            AND bool_and(line.amount IS NOT NULL AND line.amount <> 0 AND line.account IS NOT NULL AND line.account ~
              '^(TUITION_RECEIVABLE|SERVICE_FEES_PAYABLE|UNAPPLIED_CASH|REFUNDS_PAYABLE|SUSPENSE|TUITION_REVENUE:[A-Z0-9-]+|PROVIDER_CLEARING:[a-z0-9-]+|SPONSOR_RECEIVABLE:(EMPLOYER|VA))$')
         FROM unnest(accounts, amounts) AS line(account, amount)),
    false)
$$;

CREATE TABLE rm.account_posting (
  posting_key   text PRIMARY KEY,               -- stream, movement and what tells two of them apart: for ever
  learner_id    uuid,
  kind          text NOT NULL,
  at            timestamptz NOT NULL,           -- business instant
  enrollment_id uuid,
  payment_id    uuid,
  refund_id     uuid,
  checkout_id   uuid,
  currency      text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  accounts      text[] NOT NULL,
  amounts       bigint[] NOT NULL,
  CONSTRAINT posting_balances CHECK (ledger.balances(accounts, amounts))
);
CREATE TABLE rm.checkout_posting (LIKE rm.account_posting INCLUDING ALL);
CREATE TABLE rm.refund_posting (LIKE rm.account_posting INCLUDING ALL);
CREATE TABLE rm.reconciliation_posting (LIKE rm.account_posting INCLUDING ALL);

-- One key in one table only, so that a key is unique in all of the ledger.
ALTER TABLE rm.account_posting ADD CONSTRAINT own_keys CHECK (starts_with(posting_key, 'account/'));
ALTER TABLE rm.checkout_posting ADD CONSTRAINT own_keys CHECK (starts_with(posting_key, 'checkout/'));
ALTER TABLE rm.refund_posting ADD CONSTRAINT own_keys CHECK (starts_with(posting_key, 'refund/'));
ALTER TABLE rm.reconciliation_posting ADD CONSTRAINT own_keys CHECK (starts_with(posting_key, 'reconciliation/'));

CREATE INDEX account_posting_by_learner ON rm.account_posting (learner_id);
CREATE INDEX checkout_posting_by_learner ON rm.checkout_posting (learner_id);
CREATE INDEX refund_posting_by_learner ON rm.refund_posting (learner_id);
CREATE INDEX reconciliation_posting_by_checkout ON rm.reconciliation_posting (checkout_id);

-- Postings are appended and never changed. MAINTAIN lets a rebuild lock the tables for the exchange.
REVOKE ALL ON rm.account_posting, rm.checkout_posting, rm.refund_posting, rm.reconciliation_posting FROM "${role}";
GRANT SELECT, INSERT, MAINTAIN ON rm.account_posting, rm.checkout_posting, rm.refund_posting, rm.reconciliation_posting
  TO "${role}";
