import { compileRule } from '#platform/rules/pure/evaluate/compileRule.ts';
import { conditionToSql } from '#platform/rules/pure/sql/conditionToSql.ts';
import type { Batch } from './differential.ts';
import { factColumn } from './factTable.ts';
import type { SqlFault } from './faultySql.ts';
import type { SqlOracle } from './sqlOracle.ts';

/** Whether a database with a fault in its SQL answers otherwise than the functions, or overflows. */
export async function findsFault(
  fault: SqlFault,
  { rules, subjects }: Batch,
  oracle: SqlOracle,
): Promise<boolean> {
  const { columnOf = factColumn, change = (sql) => sql } = fault;
  const written = rules.flatMap((rule) => {
    const result = conditionToSql(rule, oracle.dialect, columnOf);
    const faulty = 'sql' in result ? change(result.sql) : undefined;
    const sound = conditionToSql(rule, oracle.dialect, factColumn);
    // Only what the fault changed can show it.
    return faulty === undefined || ('sql' in sound && sound.sql === faulty) ? [] : [{ rule, sql: faulty }];
  });
  if (written.length === 0) return false;
  try {
    const answers = await oracle.ask(written.map(({ sql }) => sql));
    return written.some(({ rule }, index) => {
      const decide = compileRule(rule);
      return subjects.some((facts, subject) => decide(facts) !== answers[index]![subject]);
    });
  } catch (error) {
    if (/overflow|out of range/i.test(String(error))) return true;
    throw error;
  }
}
