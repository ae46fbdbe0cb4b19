import { type Fault, lintProcess } from '#platform/process/pure/lint.ts';
import { processesOf } from '../processesOf.ts';
import { complain, type MatterContext } from './checkContext.ts';

/** The tables that the matter compiles to, in every way and on every track: no case sticks, jumps into nothing or waits for nobody. */
export function checkProcesses(context: MatterContext): void {
  const { matter, known } = context;
  const seen = new Set<string>();
  for (const process of processesOf(matter, known.law)) {
    const part = process.name.startsWith('postCheck:') ? 'postCheck' : 'stages';
    for (const fault of lintProcess(process, known)) {
      const key = JSON.stringify(fault);
      if (!seen.has(key)) complain(context, pathOf(context, part, fault), 'process', inWords(context, fault));
      seen.add(key);
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
