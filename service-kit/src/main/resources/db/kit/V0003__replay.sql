-- Replays that operators asked for (D6 of the event store): republish, rewind, rebuild, and the way back to the generation
-- before. A job is a row; whoever holds its lease works on it, and a job whose worker died goes on from its checkpoint.
CREATE TABLE es.replay_job (
  id                uuid PRIMARY KEY,
  kind              text NOT NULL CHECK (kind IN ('REPUBLISH', 'REWIND', 'REBUILD', 'ROLLBACK')),
  target            text NOT NULL,              -- topic/…, consumer/…, projection/…: one job at a time
  plan              jsonb NOT NULL,             -- what was asked, as it is carried out
  reason            text NOT NULL,
  requested_by      text NOT NULL,
  approved_by       text CHECK (approved_by <> requested_by),
  correlation_id    uuid NOT NULL,
  events_per_second int CHECK (events_per_second > 0),
  state             text NOT NULL CHECK (state IN
                      ('AWAITING_APPROVAL', 'WAITING', 'RUNNING', 'PAUSED', 'CANCELLED', 'FAILED', 'DONE')),
  phase             text NOT NULL DEFAULT '',
  total             bigint NOT NULL,
  done              bigint NOT NULL DEFAULT 0,
  rate              bigint NOT NULL DEFAULT 0,  -- events a second, lately
  checkpoint        jsonb NOT NULL DEFAULT '{}',
  outcome           jsonb NOT NULL DEFAULT '{}',
  error             text,
  owner             text,
  lease_until       timestamptz,
  requested_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
  started_at        timestamptz,
  finished_at       timestamptz
);
CREATE UNIQUE INDEX replay_job_one_a_target ON es.replay_job (target)
  WHERE state IN ('AWAITING_APPROVAL', 'WAITING', 'RUNNING', 'PAUSED');
CREATE INDEX replay_job_by_time ON es.replay_job (requested_at, id);

GRANT SELECT, INSERT, UPDATE ON es.replay_job TO "${role}";

-- What a rewind has read from the topics and not yet applied again.
CREATE TABLE es.rewind_record (
  job uuid NOT NULL, source text NOT NULL, stream_id text NOT NULL, version bigint NOT NULL,
  topic text NOT NULL, record_key text NOT NULL, payload bytea NOT NULL, headers jsonb NOT NULL,
  PRIMARY KEY (job, source, stream_id, version)
);
GRANT SELECT, INSERT, DELETE ON es.rewind_record TO "${role}";

-- The generations of each read model. The live one stands in schema rm, every other in rm_<name>_g<generation>.
CREATE TABLE es.projection (
  name        text NOT NULL,
  generation  int NOT NULL CHECK (generation > 0),
  state       text NOT NULL CHECK (state IN ('LIVE', 'BUILDING', 'KEPT', 'DROPPED')),
  tables      text[] NOT NULL,
  job         uuid,                             -- that made it, or brings it back
  checkpoint  jsonb NOT NULL DEFAULT '{}',      -- where events go on for a generation that was live
  rows        bigint,
  content     text,                             -- hash of its content when it took over
  began_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
  live_since  timestamptz,
  PRIMARY KEY (name, generation)
);
CREATE UNIQUE INDEX projection_one_live ON es.projection (name) WHERE state = 'LIVE';
GRANT SELECT, INSERT, UPDATE ON es.projection TO "${role}";

-- What a rebuild needs of the owner's rights, and no more: it can make, index, swap and drop generations of tables that
-- stand in rm; nothing else of the database is in its reach. Names are checked, never trusted.
CREATE FUNCTION es.generation_schema(model text, generation int) RETURNS text
LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog AS $$
BEGIN
  IF model !~ '^[a-z][a-z0-9-]{0,40}$' OR generation < 1 THEN
    RAISE EXCEPTION 'no generation % of %', generation, model;
  END IF;
  RETURN 'rm_' || replace(model, '-', '_') || '_g' || generation;
END $$;

CREATE FUNCTION es.generation_create(model text, generation int, tables text[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  target text := es.generation_schema(model, generation);
  tbl text;
  pkey text;
BEGIN
  EXECUTE format('CREATE SCHEMA %I', target);
  EXECUTE format('GRANT USAGE ON SCHEMA %I TO %I', target, session_user);
  FOREACH tbl IN ARRAY tables LOOP
    EXECUTE format('CREATE TABLE %I.%I (LIKE rm.%I INCLUDING ALL EXCLUDING INDEXES)', target, tbl, tbl);
    SELECT pg_get_constraintdef(c.oid) INTO STRICT pkey FROM pg_constraint c
    WHERE c.conrelid = format('rm.%I', tbl)::regclass AND c.contype = 'p';
    EXECUTE format('ALTER TABLE %I.%I ADD %s', target, tbl, pkey);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I.%I TO %I', target, tbl, session_user);
  END LOOP;
END $$;

-- All indexes but the primary key, once the rows are there: faster than keeping them up to date from the first row on.
CREATE FUNCTION es.generation_index(model text, generation int, tables text[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  target text := es.generation_schema(model, generation);
  tbl text;
  idx record;
BEGIN
  FOREACH tbl IN ARRAY tables LOOP
    FOR idx IN
      SELECT pg_get_indexdef(i.indexrelid) AS def FROM pg_index i
      WHERE i.indrelid = format('rm.%I', tbl)::regclass AND NOT i.indisprimary
    LOOP
      EXECUTE replace(idx.def, format(' ON rm.%I ', tbl), format(' ON %I.%I ', target, tbl));
    END LOOP;
    EXECUTE format('ANALYZE %I.%I', target, tbl);
  END LOOP;
END $$;

-- One generation leaves rm, another takes its place. The caller holds the live tables' locks.
CREATE FUNCTION es.generation_swap(model text, leaving int, coming int, tables text[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  old_schema text := es.generation_schema(model, leaving);
  new_schema text := es.generation_schema(model, coming);
  tbl text;
BEGIN
  EXECUTE format('CREATE SCHEMA IF NOT EXISTS %I', old_schema);
  EXECUTE format('GRANT USAGE ON SCHEMA %I TO %I', old_schema, session_user);
  FOREACH tbl IN ARRAY tables LOOP
    IF EXISTS (
      (SELECT attname, atttypid, atttypmod FROM pg_attribute
       WHERE attrelid = format('rm.%I', tbl)::regclass AND attnum > 0 AND NOT attisdropped)
      EXCEPT
      (SELECT attname, atttypid, atttypmod FROM pg_attribute
       WHERE attrelid = format('%I.%I', new_schema, tbl)::regclass AND attnum > 0 AND NOT attisdropped)
    ) THEN
      RAISE EXCEPTION 'table % of generation % lacks columns of the live one', tbl, coming;
    END IF;
    EXECUTE format('ALTER TABLE rm.%I SET SCHEMA %I', tbl, old_schema);
    EXECUTE format('ALTER TABLE %I.%I SET SCHEMA rm', new_schema, tbl);
  END LOOP;
END $$;

CREATE FUNCTION es.generation_drop(model text, generation int) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  EXECUTE format('DROP SCHEMA IF EXISTS %I CASCADE', es.generation_schema(model, generation));
END $$;

REVOKE ALL ON FUNCTION es.generation_create(text, int, text[]), es.generation_index(text, int, text[]),
  es.generation_swap(text, int, int, text[]), es.generation_drop(text, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION es.generation_create(text, int, text[]), es.generation_index(text, int, text[]),
  es.generation_swap(text, int, int, text[]), es.generation_drop(text, int) TO "${role}";
