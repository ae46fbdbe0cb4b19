import { expect, test } from 'vitest';
import type { Actor } from '#platform/access/pure/actor.ts';
import { allowedActions } from './allowedActions.ts';
import { newCase } from './caseState.ts';
import type { Process } from './definition.ts';

const title = { zh: '办', en: 'act' };
const process: Process = {
  name: 'p',
  version: 1,
  title,
  initial: 'open',
  states: {
    open: {
      title,
      on: {
        decide: { title, to: 'done', by: ['agency-head@decider'] },
        comment: { title, to: 'open', by: ['agency-head'] },
      },
    },
    done: { title, final: 'done' },
  },
  clocks: {},
  vocabulary: [],
};
const head: Actor = {
  kind: 'officer',
  person: { id: 'p', name: '罗城' },
  post: { role: 'agency-head', agency: 'market', place: 'here' },
};
const names = (parties: string[]) =>
  allowedActions(process, newCase('open'), head, {
    own: false,
    inScope: true,
    maySubmit: false,
    parties,
  }).map(({ name }) => name);

test('an action of one party is not for the same role at another agency of the case', () => {
  expect(names(['regulator'])).toEqual(['comment']);
  expect(names(['decider'])).toEqual(['decide', 'comment']);
  expect(names(['decider', 'regulator'])).toEqual(['decide', 'comment']);
});
