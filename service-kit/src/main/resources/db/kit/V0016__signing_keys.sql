-- The keys that a service signs with, if it does. One signs; those before it verify on; one that was withdrawn does neither.
CREATE TABLE es.signing_key (
  kid            text PRIMARY KEY,              -- RFC 7638 thumbprint
  public_jwk     text NOT NULL,
  sealed_private bytea,                         -- under the master key; destroyed when the key signs no more
  made_at        timestamptz NOT NULL,          -- real time (D19)
  relieved_at    timestamptz,
  withdrawn_at   timestamptz,
  CHECK ((sealed_private IS NULL) = (relieved_at IS NOT NULL)),
  CHECK (withdrawn_at IS NULL OR relieved_at IS NOT NULL)
);
CREATE UNIQUE INDEX signing_key_at_work ON es.signing_key ((true)) WHERE relieved_at IS NULL;
GRANT SELECT, INSERT, UPDATE ON es.signing_key TO "${role}";
