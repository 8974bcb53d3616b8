-- The first of what is to be done, in its order. That id > 0 goes without saying, but not to the planner: a statement that does
-- not say it cannot be led to this index, and goes along its chains.
CREATE INDEX webhook_next ON provider.webhook (id) WHERE status IN ('PENDING', 'WAITING_FOR_PARENT') AND id > 0;
