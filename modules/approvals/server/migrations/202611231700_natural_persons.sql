ALTER TABLE applications ALTER COLUMN organisation_id DROP NOT NULL;
ALTER TABLE applications ADD COLUMN person_id uuid;
ALTER TABLE applications ADD CONSTRAINT applications_one_applicant CHECK (num_nonnulls(organisation_id, person_id) = 1);
COMMENT ON COLUMN applications.organisation_id IS 'The firm that applied; of a natural person, person_id. Exactly one is there.';
COMMENT ON COLUMN applications.person_id IS 'The natural person who applied in their own name; submitted_by is then the same person.';
CREATE INDEX applications_by_person ON applications (person_id, matter) WHERE person_id IS NOT NULL;
