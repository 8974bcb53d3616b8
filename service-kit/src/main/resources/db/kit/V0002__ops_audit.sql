-- What operators did to the machinery, and why: written in the transaction that does it, never changed.
CREATE TABLE es.ops_audit (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  actor          text NOT NULL,
  reason         text NOT NULL CHECK (reason <> ''),
  verb           text NOT NULL,                -- 'parked.retry'
  target         text NOT NULL,                -- 'parked/<id>'
  outcome        text NOT NULL,
  details        jsonb NOT NULL DEFAULT '{}',
  correlation_id uuid NOT NULL,
  happened_at    timestamptz NOT NULL,         -- business time
  recorded_at    timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX ops_audit_by_target ON es.ops_audit (target, id);

GRANT SELECT, INSERT ON es.ops_audit TO "${role}";
