import { generateKeyPairSync } from 'node:crypto';
import { sql } from '#platform/db/server/database.ts';
import { logPublicKeys, logSigner } from '#platform/ledger/server/note/checkpoint.ts';
import { sequenceOnce } from '#platform/ledger/server/sequencer/sequenceOnce.ts';
import { verifyLedger } from '#platform/ledger/server/verify/verifyLedger.ts';
import { deliver } from './moveTime.ts';
import type { World } from './world.ts';

const CHECKS = sql('scenario_checks', 'SELECT case_id FROM post_checks ORDER BY case_id');

const FAILED = sql(
  'scenario_failed',
  'SELECT consumer, last_error FROM deliveries WHERE last_error IS NOT NULL AND done_at IS NULL',
);

/**
 * What must hold at the end of every scenario, whatever it is about: grants with a post-check and pushes to the
 * regulator are one to one (APV-05), every reaction was carried out, and the ledger verifies (DAT-06).
 */
export async function brokenInvariants(world: World): Promise<string[]> {
  const { database, now } = world.services;
  const broken: string[] = [];
  await deliver(world);
  const checks = await database.rows<{ case_id: string }>(CHECKS);
  const pushed = world.regulator.pushes.map(({ pushId }) => pushId).sort();
  if (pushed.join() !== checks.map(({ case_id }) => case_id).join()) {
    const counts = { pushes: pushed.length, grants: checks.length };
    broken.push(world.say('reforms.scenario.pushesNotOneToOne', counts));
  }
  for (const failed of await database.rows<{ consumer: string; last_error: string }>(FAILED)) {
    const { consumer, last_error: error } = failed;
    broken.push(world.say('reforms.scenario.reactionFailed', { consumer, error }));
  }
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const keys = { privateKey, publicKeys: [publicKey] };
  const origin = 'scenario.example/ledger';
  const { head } = await sequenceOnce({ database, now, signer: logSigner(keys, origin) });
  const report = await verifyLedger(
    database,
    logPublicKeys(keys, origin),
    head ? { checkpoint: head.note } : {},
  );
  if (!report.ok) {
    const problems = report.problems.map(({ code }) => world.say(`ledger.problem.${code}`)).join('；');
    broken.push(world.say('reforms.scenario.ledgerBroken', { problems }));
  }
  return broken;
}
