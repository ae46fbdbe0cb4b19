CREATE INDEX timers_provisional ON timers (case_id) WHERE action @> '{"provisional": true}';
COMMENT ON INDEX timers_provisional IS 'Timers that rest on a calendar year not yet published: counted anew when it is.';
