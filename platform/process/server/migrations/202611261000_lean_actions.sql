-- What an action costs is mostly what it opens: each index, check and foreign key of a table is read, copied and
-- planned again for every statement that writes to it. What only act() writes needs none that its code guarantees.

-- A case has one task at most: the row that the case is held by. It passes from holder to holder. Who held it before
-- is told by the actions of the case and by the acts take, giveBack and reassign in the ledger.
ALTER TABLE task_reassignments DROP CONSTRAINT task_reassignments_task_id_fkey;
COMMENT ON COLUMN task_reassignments.task_id IS 'The task as it was then; a case that passes on has another one.';
DELETE FROM tasks WHERE closed_at IS NOT NULL;
ALTER TABLE tasks DROP CONSTRAINT tasks_pkey, DROP CONSTRAINT tasks_case_id_fkey, DROP CONSTRAINT tasks_check;
DROP INDEX tasks_one_open, tasks_queue, tasks_of_firm;
ALTER TABLE tasks DROP COLUMN closed_at, ADD PRIMARY KEY (case_id);
CREATE INDEX tasks_queue ON tasks (agency_id, holder, late DESC, due_at, case_id) INCLUDE (place_id, state, assignee_id);
COMMENT ON INDEX tasks_queue IS 'A post''s queue in its order, counted without looking at the cases.';
COMMENT ON TABLE tasks IS 'Owner: platform/process. Who has to act on a case now: one row while somebody has to, none when it waits for a clock or has ended.';
COMMENT ON COLUMN tasks.id IS 'Another one each time the case passes on: what the ledger calls a task.';

-- No index of cases rests on a column that an action changes, so that a change stays within its page.
DROP INDEX cases_open_by_agency;
ALTER TABLE cases
  DROP CONSTRAINT cases_process_process_version_fkey,
  DROP CONSTRAINT cases_version_check,
  DROP CONSTRAINT cases_head_hash_check,
  DROP CONSTRAINT cases_check,
  DROP CONSTRAINT cases_check1;
COMMENT ON COLUMN cases.process_version IS 'Of process_definitions, from which nothing can be taken away: read in the transaction that begins the case.';
