-- The address that the institution gives, personal data as the profile is: sealed with the learner's key (D14).
CREATE TABLE rm.learner_address (
  learner_id uuid PRIMARY KEY,
  sealed     bytea NOT NULL
);
