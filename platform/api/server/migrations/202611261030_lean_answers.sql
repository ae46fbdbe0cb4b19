-- Read and planned again with every write; the length of a key is checked where the request comes in.
ALTER TABLE idempotency DROP CONSTRAINT idempotency_key_check;
