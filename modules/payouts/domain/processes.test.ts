import { expect, it } from 'vitest';
import { allRoles } from '#platform/access/server/roles.ts';
import { lintProcess } from '#platform/process/pure/lint.ts';
import { payoutEffects } from '../server/effects.ts';
import { payoutSettings } from '../server/settings.ts';
import { payoutProcesses } from './payoutProcesses.ts';

it('are tables without faults', () => {
  const known = { roles: [...allRoles().keys()], effects: Object.keys(payoutEffects) };
  for (const process of payoutProcesses(payoutSettings())) expect(lintProcess(process, known)).toEqual([]);
});

it('nobody who reviewed approves, and nobody who demanded decides about it', () => {
  const [award, , , clawback] = payoutProcesses(payoutSettings());
  expect(award!.states['approving']!.on!['approve']!.notBy).toEqual(['pass']);
  for (const action of ['uphold', 'drop'])
    expect(clawback!.states['considering']!.on![action]!.notBy).toEqual(['demand']);
});
