-- A replacement that a later change of grades has undone: the earlier attempt counts again (P-27).
ALTER TABLE rm.grade_replacement ADD COLUMN undone boolean NOT NULL DEFAULT false;
