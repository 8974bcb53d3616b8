-- What is said in tuition disputes is kept under the learner's own key (D14), outside of rm: it cannot be made again.
CREATE TABLE document.learner_key (
  learner_id  uuid PRIMARY KEY,
  wrapped_key bytea                             -- under the master key; NULL once the learner was erased, for good
);
GRANT SELECT, INSERT, UPDATE ON document.learner_key TO "${role}";

-- Takes the place of document.dispute_text. What stands there is sealed and moved here by V1031, which needs the master key.
CREATE TABLE document.dispute_words (
  dispute_id uuid NOT NULL,
  number     int NOT NULL,                      -- 0 is the dispute itself, evidence counts from 1
  learner_id uuid NOT NULL,
  sealed     bytea NOT NULL,
  said_by    text NOT NULL,
  said_at    timestamptz NOT NULL,
  PRIMARY KEY (dispute_id, number)
);
CREATE INDEX dispute_words_by_learner ON document.dispute_words (learner_id);
GRANT SELECT, INSERT, DELETE ON document.dispute_words TO "${role}";
