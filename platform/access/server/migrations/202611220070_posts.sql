CREATE TABLE posts (
  id          uuid PRIMARY KEY,
  person_id   uuid NOT NULL,
  role        text NOT NULL,
  agency_id   text NOT NULL REFERENCES agencies (id),
  place_id    text NOT NULL REFERENCES places (id),
  valid_from  date NOT NULL,
  valid_to    date,
  CHECK (valid_to IS NULL OR valid_to >= valid_from),
  UNIQUE (person_id, role, agency_id, place_id, valid_from)
);
CREATE INDEX posts_by_agency ON posts (agency_id, role);

COMMENT ON TABLE posts IS
  'Owner: platform/access. Who holds which role at which agency in which place, and when. Officers act only from a post.';
COMMENT ON COLUMN posts.person_id IS 'A person of modules/identity; no foreign key, because the platform knows no module.';
COMMENT ON COLUMN posts.role IS 'An id of platform/access/data/roles.yaml.';
COMMENT ON COLUMN posts.place_id IS 'Where the post acts; may lie below the place of the agency (a city agency''s window in a district).';
COMMENT ON COLUMN posts.valid_to IS 'Last day in the post, inclusive; null while it lasts.';
