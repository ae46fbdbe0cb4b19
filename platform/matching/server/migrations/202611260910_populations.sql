CREATE UNLOGGED TABLE populations (
  name text PRIMARY KEY,
  signature text NOT NULL
);
COMMENT ON TABLE populations IS 'Owner: platform/matching. Populations that PostgreSQL holds where there is no DuckDB. Derived from other tables: unlogged, empty after a crash, loaded again by its owner.';
COMMENT ON COLUMN populations.signature IS 'Of the vocabulary and its places in population_subjects; when it changes the population is emptied.';

CREATE UNLOGGED TABLE population_subjects (
  population text NOT NULL REFERENCES populations ON DELETE CASCADE,
  slot integer NOT NULL CHECK (slot >= 0),
  id text NOT NULL,
  numbers bigint[] NOT NULL,
  texts text[] NOT NULL,
  dates date[] NOT NULL,
  booleans boolean[] NOT NULL,
  list0 text[], list1 text[], list2 text[], list3 text[], list4 text[], list5 text[], list6 text[], list7 text[],
  list8 text[], list9 text[], list10 text[], list11 text[], list12 text[], list13 text[], list14 text[], list15 text[],
  nones boolean[] NOT NULL,
  PRIMARY KEY (population, id),
  UNIQUE (population, slot)
);
COMMENT ON TABLE population_subjects IS 'Owner: platform/matching. Facts of each subject as typed arrays, in the order of its population''s vocabulary; sweeps read them as columns.';
COMMENT ON COLUMN population_subjects.slot IS 'Numbers the subjects densely and stays with an id, so that sweeps are compared as bit sets.';
COMMENT ON COLUMN population_subjects.numbers IS 'Whole units: fen of money, millionths of other numbers.';
COMMENT ON COLUMN population_subjects.nones IS 'By attribute: the subject is known to have none. NULL in the value and FALSE here is unknown.';

CREATE UNLOGGED TABLE population_departed (
  population text NOT NULL REFERENCES populations ON DELETE CASCADE,
  slot integer NOT NULL,
  id text NOT NULL,
  PRIMARY KEY (population, id)
);
COMMENT ON TABLE population_departed IS 'Owner: platform/matching. Who left since the sweep that was kept last, so that the next can name them.';

CREATE UNLOGGED TABLE population_kept (
  population text NOT NULL REFERENCES populations ON DELETE CASCADE,
  rule text NOT NULL,
  bits bytea NOT NULL,
  PRIMARY KEY (population, rule)
);
COMMENT ON TABLE population_kept IS 'Owner: platform/matching. The sweep that the next is compared with: for each rule a bit for each slot that qualified, little-endian words of 32.';
