-- What a case must hold, again said by the table itself: as one check, which costs an action a small part of what several did.
ALTER TABLE cases ADD CONSTRAINT cases_hold CHECK (
  version > 0
  AND length(head_hash) = 32
  AND (outcome IS NULL) = (closed_at IS NULL)
);
