import type { Command } from './command.ts';

const text = { type: 'string' } as const;
const passphrase = { 'passphrase-file': text };

/** Every command, in the order of the help. What one does is loaded when it is called. */
export const commands: readonly Command[] = [
  {
    name: 'start',
    key: 'start',
    options: { roles: text, port: text },
    takes: [0, 0],
    load: () => import('./commands/start.ts'),
  },
  { name: 'migrate', key: 'migrate', takes: [0, 0], load: () => import('./commands/migrate.ts') },
  { name: 'pack list', key: 'packList', takes: [0, 1], load: () => import('./commands/packList.ts') },
  { name: 'pack check', key: 'packCheck', takes: [0, 1], load: () => import('./commands/packCheck.ts') },
  {
    name: 'pack test',
    key: 'packTest',
    options: { place: text, city: text, only: text },
    takes: [0, 1],
    load: () => import('./commands/packTest.ts'),
  },
  {
    name: 'pack replicate',
    key: 'packReplicate',
    options: {
      to: text,
      out: text,
      city: text,
      decisions: text,
      decide: { type: 'string', multiple: true },
      only: text,
      'no-scenarios': { type: 'boolean', default: false },
      confirm: { type: 'boolean', default: false },
    },
    takes: [1, 1],
    load: () => import('./commands/packReplicate.ts'),
  },
  {
    name: 'process export',
    key: 'processExport',
    options: { bpmn: { type: 'boolean', default: false }, way: text, track: text, out: text, packs: text },
    takes: [1, 1],
    load: () => import('./commands/processExport.ts'),
  },
  {
    name: 'verify licence',
    key: 'verifyLicence',
    takes: [1, 1],
    load: () => import('./commands/verifyLicence.ts'),
  },
  {
    name: 'verify ledger',
    key: 'verifyLedger',
    options: { checkpoint: { type: 'string', multiple: true } },
    takes: [0, 0],
    load: () => import('./commands/verifyLedger.ts'),
  },
  {
    name: 'verify evidence',
    key: 'verifyEvidence',
    options: { keys: text, head: { type: 'string', multiple: true }, document: text },
    takes: [1, 1],
    load: () => import('./commands/verifyEvidence.ts'),
  },
  { name: 'key rotate', key: 'keyRotate', takes: [1, 1], load: () => import('./commands/keyRotate.ts') },
  {
    name: 'backup',
    key: 'backup',
    options: passphrase,
    takes: [0, 1],
    load: () => import('./commands/backup.ts'),
  },
  {
    name: 'restore',
    key: 'restore',
    options: passphrase,
    takes: [1, 1],
    load: () => import('./commands/restore.ts'),
  },
  {
    name: 'demo reset',
    key: 'demoReset',
    options: { yes: { type: 'boolean', default: false } },
    takes: [0, 0],
    load: () => import('./commands/demoReset.ts'),
  },
];
