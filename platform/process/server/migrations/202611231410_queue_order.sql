ALTER TABLE tasks ADD COLUMN late boolean NOT NULL DEFAULT false;
UPDATE tasks t SET late = c.alarms <> '{}', due_at = c.due_at FROM cases c WHERE c.id = t.case_id AND t.closed_at IS NULL;
COMMENT ON COLUMN tasks.late IS 'A clock of the case stands in alarm. With due_at it is the order of the queue: kept here, so that the wide rows of cases have no index that changes with every action.';
DROP INDEX tasks_queue;
CREATE INDEX tasks_queue ON tasks (agency_id, holder, late DESC, due_at, case_id) INCLUDE (place_id, state, assignee_id) WHERE closed_at IS NULL;
COMMENT ON INDEX tasks_queue IS 'A post''s queue in its order, counted without looking at the cases.';
