-- Facts that a degree audit reads. The new columns are filled by a rebuild of enrollment-facts; a new database has them from the start.
ALTER TABLE rm.enrollment_fact
  ADD COLUMN owning_programme text NOT NULL,
  ADD COLUMN enrolled_at timestamptz NOT NULL;

-- The rules of programmes by version, as admission-service publishes them.
CREATE TABLE rm.programme_version (
  programme      text NOT NULL,
  version        int NOT NULL,
  effective_from timestamptz NOT NULL,
  definition     text NOT NULL,
  PRIMARY KEY (programme, version)
);

-- Where a learner stands in a programme, by the candidacy's own stream.
CREATE TABLE rm.candidacy_fact (
  learner_id      uuid NOT NULL,
  programme       text NOT NULL,
  declared_at     timestamptz,
  admitted_at     timestamptz,
  discontinued_at timestamptz,
  PRIMARY KEY (learner_id, programme)
);

CREATE TABLE rm.pathway_fact (
  learner_id     uuid NOT NULL,
  programme      text NOT NULL,
  specialization text NOT NULL,
  complete       boolean NOT NULL,
  PRIMARY KEY (learner_id, programme, specialization)
);

CREATE TABLE rm.certificate_fact (
  learner_id  uuid NOT NULL,
  programme   text NOT NULL,
  certificate text NOT NULL,
  declared_at timestamptz NOT NULL,
  PRIMARY KEY (learner_id, programme, certificate)
);
