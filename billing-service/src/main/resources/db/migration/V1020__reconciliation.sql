-- Cases: who looks after them, and how they ended. Cases opened before stay open.
ALTER TABLE rm.reconciliation_case ADD COLUMN stream text;
ALTER TABLE rm.reconciliation_case ADD COLUMN refund_id uuid;
ALTER TABLE rm.reconciliation_case ADD COLUMN owner text;
ALTER TABLE rm.reconciliation_case ADD COLUMN closed_at timestamptz;
ALTER TABLE rm.reconciliation_case ADD COLUMN resolution text;
ALTER TABLE rm.reconciliation_case ADD COLUMN reason text;
ALTER TABLE rm.reconciliation_case ADD COLUMN version bigint NOT NULL DEFAULT 1;
CREATE INDEX reconciliation_case_open ON rm.reconciliation_case (kind) WHERE closed_at IS NULL;

-- Runs of the reconciliation: a slot is run once, whichever node comes first; one that was left by a crash is taken over.
CREATE TABLE provider.reconciliation_run (
  kind        text NOT NULL,
  slot        text NOT NULL,                    -- MINUTES and HOURLY: real time; DAILY: the day that was settled
  started_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
  finished_at timestamptz,
  report      jsonb,
  error       text,
  PRIMARY KEY (kind, slot)
);

-- What providers say they settled, as their files said it.
CREATE TABLE provider.settlement_entry (
  provider           text NOT NULL,
  settled_on         date NOT NULL,
  line               int NOT NULL,
  provider_reference text,
  payment_reference  text,
  kind               text NOT NULL,
  amount_minor       bigint NOT NULL,
  currency           text NOT NULL,
  PRIMARY KEY (provider, settled_on, line)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON provider.reconciliation_run, provider.settlement_entry TO "${role}";
