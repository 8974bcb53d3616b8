-- An erased learner's key leaves its row, as in the other services: none is made again.
ALTER TABLE rm.learner_key ALTER COLUMN wrapped_key DROP NOT NULL;
