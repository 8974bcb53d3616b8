-- A store that was put back to an older state takes the events it has lost from its own topic.
ALTER TABLE es.replay_job DROP CONSTRAINT replay_job_kind_check;
ALTER TABLE es.replay_job ADD CONSTRAINT replay_job_kind_check
  CHECK (kind IN ('REPUBLISH', 'REWIND', 'REBUILD', 'ROLLBACK', 'RECOVER'));

-- Positions up to this one are taken, and the store begins a new epoch: what it tells from now on follows a loss. Needs the
-- owner's rights: the service itself can neither set the sequence back nor change the epoch.
CREATE FUNCTION es.store_recovered(last_position bigint) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  begun int;
BEGIN
  PERFORM setval('es.event_position', greatest(last_position, (SELECT last_value FROM es.event_position)));
  UPDATE es.store SET epoch = epoch + 1 RETURNING epoch INTO STRICT begun;
  RETURN begun;
END $$;
REVOKE ALL ON FUNCTION es.store_recovered(bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION es.store_recovered(bigint) TO "${role}";
