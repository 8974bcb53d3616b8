-- What is known already is found by what it says, and what is to be done in its order.
CREATE INDEX webhook_applied ON provider.webhook (semantic_key) WHERE status = 'APPLIED';
CREATE INDEX webhook_next ON provider.webhook (id) WHERE status IN ('PENDING', 'WAITING_FOR_PARENT');
