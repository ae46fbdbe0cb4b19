ALTER TABLE event_handovers ALTER COLUMN received DROP NOT NULL;
GRANT UPDATE (received) ON event_handovers TO onewindow_app;
COMMENT ON TABLE event_handovers IS 'Owner: modules/bundles. Results of several parts handed over in one go: usually once, twice where the time to deliver the first ones ended before the last decision. Append-only but for erasure.';
COMMENT ON COLUMN event_handovers.received IS 'Who took them at the window, or the number of the parcel; null once erased with what was handed in.';
