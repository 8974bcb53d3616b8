-- What the sample stances do with consumed events: one row an effect, so that a test sees each repetition and the order.
CREATE TABLE rm.sample_effect (
  seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  stream_id text NOT NULL,
  version bigint NOT NULL,
  type text NOT NULL
);
CREATE INDEX sample_effect_by_stream ON rm.sample_effect (stream_id);
-- Streams whose events cannot be handled, until the row is gone: a defect, and its correction.
CREATE TABLE rm.sample_defect (
  stream_id text NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (stream_id, version)
);
