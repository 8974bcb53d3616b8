-- An erased learner keeps the row, so that the id is known and nothing new begins under it.
ALTER TABLE rm.learner ADD COLUMN erased boolean NOT NULL DEFAULT false;
