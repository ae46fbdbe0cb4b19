CREATE TABLE clock_offset (
  single boolean PRIMARY KEY DEFAULT true CHECK (single),
  offset_ms bigint NOT NULL DEFAULT 0
);
INSERT INTO clock_offset DEFAULT VALUES;
COMMENT ON TABLE clock_offset IS 'Owner: platform/clock. How far the demonstration clock is moved from real time, so that all processes agree. One row; production refuses a value other than 0.';
REVOKE INSERT, DELETE, TRUNCATE ON clock_offset FROM onewindow_app;
