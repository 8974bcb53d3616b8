-- What is to be done is found along its chains: an index by number alone made each delivery a look at all before it.
DROP INDEX provider.webhook_next;
