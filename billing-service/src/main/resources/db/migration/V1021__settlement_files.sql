-- Of which days settlement files are here; one without entries is one, too.
CREATE TABLE provider.settlement_file (
  provider   text NOT NULL,
  settled_on date NOT NULL,
  fetched_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (provider, settled_on)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON provider.settlement_file TO "${role}";
