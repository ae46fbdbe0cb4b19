CREATE TABLE licence_members (
  licence_id uuid NOT NULL REFERENCES licences (id),
  member_id uuid NOT NULL REFERENCES licences (id),
  position int NOT NULL,
  PRIMARY KEY (licence_id, member_id),
  CHECK (licence_id <> member_id)
);
COMMENT ON TABLE licence_members IS 'Owner: modules/licences. A comprehensive licence stands for these: its end and whether it stands follow from theirs, on the day one asks.';
CREATE INDEX licence_members_by_member ON licence_members (member_id);
