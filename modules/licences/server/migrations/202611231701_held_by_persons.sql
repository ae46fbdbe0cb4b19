ALTER TABLE licences ALTER COLUMN organisation_id DROP NOT NULL;
ALTER TABLE licences ALTER COLUMN holder_uscc DROP NOT NULL;
ALTER TABLE licences ADD COLUMN person_id uuid;
ALTER TABLE licences ADD CONSTRAINT licences_one_holder CHECK (num_nonnulls(organisation_id, person_id) = 1);
ALTER TABLE licences ADD CONSTRAINT licences_code_of_firms CHECK ((organisation_id IS NULL) = (holder_uscc IS NULL));
COMMENT ON COLUMN licences.organisation_id IS 'The firm that holds it; of a natural person, person_id. Exactly one is there.';
COMMENT ON COLUMN licences.person_id IS 'The natural person who holds it. Strangers are shown neither the whole name nor the fields.';
CREATE INDEX licences_by_person ON licences (person_id, valid_to) WHERE person_id IS NOT NULL;
