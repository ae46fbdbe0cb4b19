import { compileApproval } from '#modules/approvals/index.ts';
import type { Way } from '#modules/catalogue/contract.ts';
import { compilePostCheck } from '#modules/supervision/index.ts';
import { type Fault, lintProcess } from '#platform/process/pure/lint.ts';
import { complain, type MatterContext } from './checkContext.ts';

const WAYS: readonly Way[] = ['rule', 'officer'];

/** The tables that the matter compiles to, in both ways: no case sticks, jumps into nothing or waits for nobody. */
export function checkProcesses(context: MatterContext): void {
  const { matter, known } = context;
  const { postCheck } = matter;
  const seen = new Set<string>();
  for (const way of WAYS) {
    const approval = lintProcess(compileApproval(matter, way, known.law), known);
    const check = postCheck ? lintProcess(compilePostCheck({ ...matter, postCheck }, way), known) : [];
    for (const [faults, part] of [
      [approval, 'stages'],
      [check, 'postCheck'],
    ] as const) {
      for (const fault of faults) {
        const key = JSON.stringify(fault);
        if (!seen.has(key))
          complain(context, pathOf(context, part, fault), 'process', inWords(context, fault));
        seen.add(key);
      }
    }
  }
}

/** A fault in a state that comes from a declared stage points at that stage. */
function pathOf({ matter }: MatterContext, part: string, { path }: Fault): PropertyKey[] {
  const state = path.split('.')[1];
  const n = matter.stages.findIndex(({ id }) => id === state);
  return part === 'stages' && n >= 0 ? ['stages', n] : [part];
}

function inWords({ say }: MatterContext, { code, params, path }: Fault) {
  return { fault: say(`reforms.check.lint.${code}`, params), path };
}
