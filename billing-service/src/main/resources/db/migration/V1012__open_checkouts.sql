-- Checkouts of which nothing was heard: found by age, to ask the provider whether they were paid and nobody told.
CREATE INDEX checkout_open ON rm.checkout (opened_at) WHERE status = 'OPEN';
