-- What a delivery was verified by, what it waits for, and what was asked of providers.
ALTER TABLE provider.webhook
  ADD COLUMN endpoint text NOT NULL DEFAULT 'main',
  ADD COLUMN scheme text NOT NULL DEFAULT 'STANDARD_WEBHOOKS',
  ADD COLUMN key_id text,                        -- which secret signed it; absent before secrets were told apart
  ADD COLUMN parent_kind text CHECK (parent_kind IN ('CHECKOUT', 'PAYMENT', 'REFUND')),
  ADD COLUMN parent_id uuid;                     -- what it waits for, or what the provider is asked about
ALTER TABLE provider.webhook DROP CONSTRAINT webhook_status_check;
UPDATE provider.webhook SET status = 'WAITING_FOR_PARENT' WHERE status = 'WAITING';
ALTER TABLE provider.webhook ADD CONSTRAINT webhook_status_check CHECK (status IN
  ('PENDING', 'WAITING_FOR_PARENT', 'APPLIED', 'UNCHANGED', 'CASE', 'IGNORED', 'ASKED', 'PARKED'));
DROP INDEX provider.webhook_open;
CREATE INDEX webhook_open ON provider.webhook (chain, id) WHERE status IN ('PENDING', 'WAITING_FOR_PARENT');
CREATE INDEX webhook_asked ON provider.webhook (parent_id) WHERE status = 'ASKED';

-- Other bodies under a delivery id that was taken: the first one counts, the others are for a person to look at.
CREATE TABLE provider.webhook_conflict (
  webhook_id  bigint NOT NULL REFERENCES provider.webhook ON DELETE CASCADE,
  body_sha256 text NOT NULL,
  body        bytea NOT NULL,
  received_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (webhook_id, body_sha256)
);

-- Checkouts whose payments nobody has heard the end of, or of which a message has to be confirmed: asked of the provider.
-- All instants are real time: the provider's patience is no business of the calendar.
CREATE TABLE provider.inquiry (
  checkout_id uuid PRIMARY KEY,
  method      text NOT NULL,
  wanted      boolean NOT NULL DEFAULT false,    -- a message waits for the answer
  attempts    int NOT NULL DEFAULT 0,            -- since there was a new reason to ask
  next_at     timestamptz,                       -- absent: the schedule is used up, a person has to ask
  asked_at    timestamptz,
  note        text
);
CREATE INDEX inquiry_due ON provider.inquiry (next_at) WHERE next_at IS NOT NULL;

GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA provider TO "${role}";
