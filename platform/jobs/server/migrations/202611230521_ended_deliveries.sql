-- The sweep finds what ended long ago without reading what did not.
CREATE INDEX deliveries_ended ON deliveries (coalesce(done_at, dismissed_at))
  WHERE coalesce(done_at, dismissed_at) IS NOT NULL;
