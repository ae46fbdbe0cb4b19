import { compileProceeding, type Proceeding } from '#modules/registration/index.ts';
import { lintProcess } from '#platform/process/pure/lint.ts';
import { type CheckContext, complain } from './checkContext.ts';
import { listed } from './listed.ts';

/** A proceeding that would name what is not there, never end, or make public without a time to object. */
export function checkProceeding(context: CheckContext, proceeding: Proceeding): void {
  const { known, say } = context;
  const { begins, steps } = proceeding;
  if (begins.by === 'officer' && !known.duties.includes(begins.duty)) {
    const params = { duty: begins.duty, list: listed(say, known.duties) };
    complain(context, ['begins', 'duty'], 'unknownDuty', params);
  }
  for (const [n, { id, role, notice, limit, action }] of steps.entries()) {
    if (!known.roles.includes(role)) {
      const params = { role, list: listed(say, known.roles) };
      complain(context, ['steps', n, 'role'], 'unknownRole', params);
    }
    if (notice ? !limit || action : !action) complain(context, ['steps', n], 'stepWithoutEnd', { id });
  }
  for (const { code, params, path } of lintProcess(compileProceeding(proceeding), known))
    complain(context, ['steps'], 'process', { fault: say(`reforms.check.lint.${code}`, params), path });
}
