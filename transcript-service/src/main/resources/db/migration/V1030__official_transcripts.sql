-- Issued transcripts: what they say may bear a name, so that it is kept under the learner's own key (D23), outside of rm: it is no
-- read model and cannot be made again. What was issued before had no name, no pages and no signature; it is issued anew on request.
DROP TABLE rm.transcript_document;
CREATE SCHEMA document;
GRANT USAGE ON SCHEMA document TO "${role}";

CREATE TABLE document.learner_key (
  learner_id  uuid PRIMARY KEY,
  wrapped_key bytea                             -- under the master key; NULL once the learner was erased, for good
);
GRANT SELECT, INSERT, UPDATE ON document.learner_key TO "${role}";

CREATE TABLE document.transcript (
  transcript_id     uuid PRIMARY KEY,
  learner_id        uuid NOT NULL,
  official          boolean NOT NULL,
  code_hash         text NOT NULL,              -- of the verification code, which only the document has
  as_of             timestamptz NOT NULL,       -- business instant, as is issued_at
  issued_at         timestamptz NOT NULL,
  valid_until       timestamptz NOT NULL,       -- real time (D19): credentials live in it
  sha256            text NOT NULL,              -- of the JSON
  sealed_json       bytea NOT NULL,
  sealed_credential bytea NOT NULL,
  revoked_at        timestamptz,                -- business instant
  version           bigint NOT NULL
);
CREATE INDEX transcript_by_code ON document.transcript (code_hash);
CREATE INDEX transcript_by_learner ON document.transcript (learner_id, issued_at);
GRANT SELECT, INSERT ON document.transcript TO "${role}";
GRANT UPDATE (revoked_at, version) ON document.transcript TO "${role}";

-- The pages, from the first time they were asked for on.
CREATE TABLE document.transcript_pages (
  transcript_id uuid PRIMARY KEY REFERENCES document.transcript,
  sha256        text NOT NULL,
  sealed        bytea NOT NULL
);
GRANT SELECT, INSERT ON document.transcript_pages TO "${role}";

-- Who was given what, and who asked whether it stands: added to, never changed.
CREATE TABLE document.transcript_access (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  transcript_id uuid NOT NULL REFERENCES document.transcript,
  what          text NOT NULL,                  -- ISSUED, READ, VERIFIED, REVOKED
  form          text,                           -- media type
  actor         text,                           -- whoever verifies says no name
  outcome       text NOT NULL,
  at            timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX transcript_access_by_transcript ON document.transcript_access (transcript_id, id);
GRANT SELECT, INSERT ON document.transcript_access TO "${role}";
