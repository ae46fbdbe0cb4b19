import type { Pack } from '../pack.ts';
import { type CheckContext, complain } from './checkContext.ts';
import { listed } from './listed.ts';

const ROW = /^[A-Z]{2,3}-\d{2}$/;

/** The reform as a whole: matters and registers named once, baseline and measured matter among them. */
export function checkReform(context: CheckContext): void {
  const { pack, known } = context;
  const { reform, matters, registers } = pack;
  const names = matters.map(({ body }) => body.matter);
  for (const [n, name] of names.entries()) {
    if (names.indexOf(name) < n) complain(context, ['matters', n], 'twice', thing(context, 'matter', name));
  }
  const lists = registers.map(({ definition }) => definition.register);
  for (const [n, name] of lists.entries()) {
    if (lists.indexOf(name) < n)
      complain(context, ['registers', n], 'twice', thing(context, 'register', name));
  }
  for (const key of ['baseline', 'measured'] as const) {
    const name = reform[key];
    if (name !== undefined && !names.includes(name))
      complain(context, [key], 'unknownMatter', { matter: name });
  }
  if ((reform.baseline === undefined) !== (reform.measured === undefined)) {
    complain(context, ['claims'], 'measuredAgainstWhat');
  }
  for (const [n, row] of reform.source.rows.entries()) {
    if (!ROW.test(row)) complain(context, ['source', 'rows', n], 'badRow', { row });
  }
  for (const register of registers) checkOwner({ ...context, ...register }, known.roles, register);
}

function checkOwner(
  context: CheckContext,
  roles: readonly string[],
  { definition }: Pack['registers'][number],
): void {
  const role = definition.owner;
  if (!roles.includes(role))
    complain(context, ['owner'], 'unknownRole', { role, list: listed(context.say, roles) });
}

function thing({ say }: CheckContext, what: string, id: string) {
  return { what: say(`reforms.check.things.${what}`), id };
}
