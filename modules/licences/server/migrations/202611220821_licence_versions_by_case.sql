-- A grant that renews, changes or reissues leads to its licence as one that issues does.
CREATE INDEX licence_versions_by_case ON licence_versions (case_id);
