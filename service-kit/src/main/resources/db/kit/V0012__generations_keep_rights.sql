-- A generation made anew may be used as the live one may: tables that the runtime role can only append to stay so.
CREATE OR REPLACE FUNCTION es.generation_create(model text, generation int, tables text[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  target text := es.generation_schema(model, generation);
  tbl text;
  pkey text;
  held text;
BEGIN
  EXECUTE format('CREATE SCHEMA %I', target);
  EXECUTE format('GRANT USAGE ON SCHEMA %I TO %I', target, session_user);
  FOREACH tbl IN ARRAY tables LOOP
    EXECUTE format('CREATE TABLE %I.%I (LIKE rm.%I INCLUDING ALL EXCLUDING INDEXES)', target, tbl, tbl);
    SELECT pg_get_constraintdef(c.oid) INTO STRICT pkey FROM pg_constraint c
    WHERE c.conrelid = format('rm.%I', tbl)::regclass AND c.contype = 'p';
    EXECUTE format('ALTER TABLE %I.%I ADD %s', target, tbl, pkey);
    FOREACH held IN ARRAY ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'MAINTAIN'] LOOP
      IF has_table_privilege(session_user, format('rm.%I', tbl), held) THEN
        EXECUTE format('GRANT %s ON %I.%I TO %I', held, target, tbl, session_user);
      END IF;
    END LOOP;
  END LOOP;
END $$;
