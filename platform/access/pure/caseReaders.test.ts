import { expect, test } from 'vitest';
import { getRole } from '../server/roles.ts';
import { caseReaders } from './caseReaders.ts';

test('who reads cases is declared as a role; those who reach a whole place only watch', () => {
  expect(caseReaders.filter((role) => getRole(role).reach === 'place')).toEqual([
    'supervisor',
    'reform-office',
  ]);
});
