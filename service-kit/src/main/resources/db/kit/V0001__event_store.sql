-- The event store of one service. The runtime role reads and appends; it can neither change nor delete an event (D11).
CREATE SCHEMA es;

-- Drawn only inside the append statement, under the event table's row-exclusive lock: the relay's safe mark relies on it (D4).
CREATE SEQUENCE es.event_position CACHE 1;

-- One head row per stream: the compare-and-set of every append.
CREATE TABLE es.stream (
  stream_id      text PRIMARY KEY,
  key            text NOT NULL,                -- the Kafka key, fixed by the first event
  version        bigint NOT NULL CHECK (version > 0),
  public_version bigint NOT NULL DEFAULT 0,
  archived       boolean NOT NULL DEFAULT false
) WITH (fillfactor = 80);

CREATE TABLE es.event (
  position       bigint PRIMARY KEY,
  stream_id      text NOT NULL,
  version        bigint NOT NULL,
  public_version bigint,                       -- NULL: private; gap-free per stream over published events
  shard          smallint NOT NULL,            -- hash of the Kafka key
  event_id       uuid NOT NULL UNIQUE,
  type           text NOT NULL,
  payload        bytea NOT NULL,               -- the exact published bytes
  metadata       jsonb NOT NULL DEFAULT '{}',  -- request id, trace, staff reason
  correlation_id uuid NOT NULL,
  causation_id   uuid NOT NULL,
  actor          text NOT NULL,
  happened_at    timestamptz NOT NULL,         -- business time (ce_time)
  known_at       timestamptz NOT NULL,         -- business instant of recording: what asOf compares
  recorded_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
  UNIQUE (stream_id, version)
);
CREATE INDEX event_by_shard ON es.event (shard, position);
CREATE INDEX event_by_correlation ON es.event (correlation_id);

CREATE TABLE es.store (one boolean PRIMARY KEY DEFAULT true CHECK (one), epoch int NOT NULL);
INSERT INTO es.store (epoch) VALUES (1);

-- Test clock (D20): business time = system time + offset.
CREATE TABLE es.clock (one boolean PRIMARY KEY DEFAULT true CHECK (one), offset_ms bigint NOT NULL);
INSERT INTO es.clock (offset_ms) VALUES (0);

-- Stored answers of commands (api.md, convention 4). Kept 24 h of real time.
CREATE TABLE es.idempotency (
  scope       text NOT NULL,                   -- subject, method and path
  key         text NOT NULL,
  fingerprint text NOT NULL,                   -- SHA-256 of the body
  status      int NOT NULL,
  headers     jsonb NOT NULL,
  body        text NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (scope, key)
);
CREATE INDEX idempotency_by_age ON es.idempotency (recorded_at);

CREATE TABLE es.deadline (
  stream_id text NOT NULL,
  kind      text NOT NULL,
  due_at    timestamptz NOT NULL,              -- business time
  attempts  int NOT NULL DEFAULT 0,
  retry_at  timestamptz,                       -- system time: not before, after a failure
  error     text,
  PRIMARY KEY (stream_id, kind)
);
CREATE INDEX deadline_by_due ON es.deadline (due_at);

CREATE TABLE es.high_water (
  one        boolean PRIMARY KEY DEFAULT true CHECK (one),
  mark       bigint NOT NULL,
  fence_to   bigint,                           -- a hole may be skipped up to here once the holders are gone
  fence_holders text[],
  polled_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
  moved_at   timestamptz NOT NULL DEFAULT clock_timestamp()
);
INSERT INTO es.high_water (mark) VALUES (0);
CREATE TABLE es.gap_skipped (
  from_pos bigint NOT NULL,
  to_pos bigint NOT NULL,
  proven_by text NOT NULL,
  at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE TABLE es.relay_shard (
  shard       smallint PRIMARY KEY,
  owner       text,
  epoch       bigint NOT NULL DEFAULT 0,
  lease_until timestamptz,
  published   bigint NOT NULL DEFAULT 0
);
INSERT INTO es.relay_shard (shard) SELECT generate_series(0, 63);
-- Who relays, so that shards are shared fairly. Real time, by the database's clock.
CREATE TABLE es.relay_node (node text PRIMARY KEY, alive_until timestamptz NOT NULL);
-- Streams that wait for one record the broker refuses, while their shard's cursor goes on.
CREATE TABLE es.relay_blocked (
  stream_id text PRIMARY KEY,
  shard     smallint NOT NULL,
  position  bigint NOT NULL,                   -- the first event of the stream that is not published
  error     text NOT NULL,
  since     timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE TABLE es.consumer_cursor (
  consumer  text NOT NULL,
  source    text NOT NULL,
  stream_id text NOT NULL,
  version   bigint NOT NULL,
  event_id  uuid NOT NULL,
  at        timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (consumer, source, stream_id)
);
-- Records whose stream cannot go on: parked (poison, or behind one) and waiting (refers to something not yet known).
CREATE TABLE es.parked (
  consumer text NOT NULL, source text NOT NULL, stream_id text NOT NULL, version bigint NOT NULL,
  id uuid NOT NULL UNIQUE,
  topic text NOT NULL, record_key text NOT NULL, payload bytea NOT NULL, headers jsonb NOT NULL,
  error text, attempts int NOT NULL DEFAULT 0,
  first_at timestamptz NOT NULL DEFAULT clock_timestamp(), next_at timestamptz,
  PRIMARY KEY (consumer, source, stream_id, version)
);
CREATE TABLE es.waiting (
  consumer text NOT NULL, source text NOT NULL, stream_id text NOT NULL, version bigint NOT NULL,
  awaits text NOT NULL,                        -- the stream that must be known first; '' = behind an earlier version
  topic text NOT NULL, record_key text NOT NULL, payload bytea NOT NULL, headers jsonb NOT NULL,
  since timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (consumer, source, stream_id, version)
);
CREATE INDEX waiting_by_awaited ON es.waiting (awaits);

GRANT USAGE ON SCHEMA es TO "${role}";
GRANT SELECT ON ALL TABLES IN SCHEMA es TO "${role}";
GRANT USAGE, SELECT ON SEQUENCE es.event_position TO "${role}";
GRANT INSERT ON es.event TO "${role}";
GRANT INSERT, UPDATE ON es.stream, es.clock, es.high_water, es.relay_shard, es.consumer_cursor TO "${role}";
GRANT INSERT ON es.gap_skipped TO "${role}";
GRANT INSERT, UPDATE, DELETE ON es.relay_node, es.relay_blocked TO "${role}";
GRANT INSERT, UPDATE, DELETE ON es.idempotency, es.deadline, es.parked, es.waiting TO "${role}";

-- Read models and other tables of the service: schema rm. Whatever a later migration creates there, the role may use.
CREATE SCHEMA rm;
GRANT USAGE ON SCHEMA rm TO "${role}";
ALTER DEFAULT PRIVILEGES IN SCHEMA rm GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO "${role}";
ALTER DEFAULT PRIVILEGES IN SCHEMA rm GRANT USAGE, SELECT ON SEQUENCES TO "${role}";
