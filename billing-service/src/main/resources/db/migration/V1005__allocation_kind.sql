-- What a part of a payment was used for: tuition of its own checkout, or an older debt (P-16).
ALTER TABLE rm.allocation ADD COLUMN kind text NOT NULL DEFAULT 'TUITION';
