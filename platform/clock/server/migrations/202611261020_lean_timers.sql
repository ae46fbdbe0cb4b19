-- Read and planned again with every timer that is armed; who arms is one statement, and a failure writes all of its columns.
ALTER TABLE timers DROP CONSTRAINT timers_generation_check, DROP CONSTRAINT timers_check;
