-- A read model is made anew table by table, in any order of its rows: that they fit together, the events say.
ALTER TABLE rm.checkout_line DROP CONSTRAINT checkout_line_checkout_id_fkey;
ALTER TABLE rm.payment DROP CONSTRAINT payment_checkout_id_fkey;
ALTER TABLE rm.allocation DROP CONSTRAINT allocation_payment_id_fkey;
