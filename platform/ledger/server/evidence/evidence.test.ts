import { createPrivateKey } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#platform/crypto/pure/newId.ts';
import { makeEd25519 } from '#platform/crypto/server/ed25519.ts';
import { sha256Hex } from '#platform/crypto/server/sha256.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { type LedgerFixture, ledgerFixture } from '../../testing/ledgerFixture.ts';
import { eraseActionData } from '../eraseActionData.ts';
import { signCheckpoint } from '../note/checkpoint.ts';
import { verifyLedger } from '../verify/verifyLedger.ts';
import { evidenceBundle } from './evidenceBundle.ts';
import { type Evidence, evidenceChain, notarise } from './notarise.ts';
import { parseTlogProof } from './tlogProof.ts';
import { verifyBundle } from './verifyBundle.ts';

let ledger: LedgerFixture;
beforeAll(async () => {
  ledger = await ledgerFixture();
});
afterAll(() => ledger.close());

const inspector = { actorId: newId(), capacity: { kind: 'officer', role: 'inspector', agency: newId() } };

function put(evidence: Evidence, about: { subjectType: string; kind: string; subjectId?: string }) {
  return ledger.database.transaction((tx) =>
    notarise(tx, {
      subjectId: newId(),
      ...about,
      ...inspector,
      at: new Date('2026-11-22T05:00:00.123Z'),
      evidence,
    }),
  );
}

/** What the third party gets: a file, read from its text. */
async function exported(actionId: string, options?: Parameters<typeof evidenceBundle>[2]) {
  return JSON.parse(JSON.stringify(await evidenceBundle(ledger.database, actionId, options)));
}

const heads = async () =>
  (await ledger.database.rows<{ note: string }>('SELECT note FROM ledger_checkpoints ORDER BY size')).map(
    (row) => row.note,
  );

const kinds: [string, { subjectType: string; kind: string }, Evidence, Evidence][] = [
  [
    '[DAT-06.r1] an inspection record',
    { subjectType: 'inspection', kind: 'check-record' },
    { record: { place: '后厨', items: [{ item: 'temperature', value: '4.5', verdict: 'pass' }] } },
    { record: { place: '后厨', items: [{ item: 'temperature', value: '9.5', verdict: 'pass' }] } },
  ],
  [
    '[DAT-06.r2] a qualification proof',
    { subjectType: 'qualification', kind: 'qualification-proof' },
    { content: Buffer.from('%PDF-1.7 建筑业企业资质证书 一级') },
    { content: Buffer.from('%PDF-1.7 建筑业企业资质证书 特级') },
  ],
  [
    '[DAT-06.r3] trade evidence',
    { subjectType: 'trade', kind: 'trade-evidence' },
    { sha256: sha256Hex('bid opening 2026-11-22, three envelopes') },
    { sha256: sha256Hex('bid opening 2026-11-22, four envelopes') },
  ],
];

describe.each(kinds)('%s', (_, about, evidence, other) => {
  it('is proved offline by its bundle, the public keys and a published head', async () => {
    const { id } = await put(evidence, about);
    await ledger.sequence();
    const bundle = await exported(id);
    const verdict = verifyBundle(bundle, ledger.publicKeys, { heads: await heads(), evidence });
    expect(verdict).toMatchObject({ ok: true, action: { id, name: 'notarise', body: { kind: about.kind } } });
    const foreign = verifyBundle(bundle, ledger.publicKeys, { evidence: other });
    expect(foreign).toEqual({ ok: false, problem: 'otherDocument' });
  });

  it('cannot be altered in the database unseen by who has only the published heads', async () => {
    const apart = await ledgerFixture();
    const mine = ledger;
    ledger = apart;
    try {
      const { id } = await put(evidence, about);
      await ledger.sequence();
      const kept = await heads();
      const verify = () => verifyLedger(ledger.database, ledger.publicKeys, { checkpoint: kept });
      expect(await verify()).toMatchObject({ ok: true, size: 1 });

      await ledger.tamper(`UPDATE action_data SET data = '{"sha256": "${sha256Hex('forged')}"}'`);
      expect((await verify()).problems).toMatchObject([{ code: 'dataChanged', actionId: id, leafIndex: 0 }]);
      await ledger.tamper(`UPDATE actions SET body = '{"kind": "forged"}' WHERE id = '${id}'`);
      expect((await verify()).problems.map((problem) => problem.code)).toContain('actionChanged');
      expect(verifyBundle(await exported(id), ledger.publicKeys)).toEqual({
        ok: false,
        problem: 'notIncluded',
      });
    } finally {
      ledger = mine;
      await apart.close();
    }
  });
});

describe('notarise', () => {
  it('chains only a salted digest, apart from the acts of the subject', async () => {
    const subjectId = newId();
    const document = { content: Buffer.from('personal') };
    const first = await put(document, { subjectType: 'case', kind: 'check-record', subjectId });
    const second = await put(document, { subjectType: 'case', kind: 'check-record', subjectId });
    expect(first).toMatchObject({
      subjectType: evidenceChain('case'),
      seq: 1,
      body: { kind: 'check-record' },
    });
    expect(second).toMatchObject({ seq: 2, prevHash: first.hash });
    // The same document twice: nobody can tell from the chained rows.
    expect(second.dataDigest).not.toEqual(first.dataDigest);
  });

  it('refuses what is not a digest', async () => {
    const bad = put({ sha256: 'ABC' }, { subjectType: 'trade', kind: 'trade-evidence' });
    await expect(bad).rejects.toThrow(TypeError);
  });
});

describe('a bundle', () => {
  const document = { content: Buffer.from('the document') };
  const about = { subjectType: 'inspection', kind: 'check-record' };
  let id: string;
  let bundle: ReturnType<typeof JSON.parse>;

  beforeAll(async () => {
    for (let i = 0; i < 5; i++) await put({ sha256: sha256Hex(`${i}`) }, about);
    ({ id } = await put(document, about));
    for (let i = 0; i < 5; i++) await put({ sha256: sha256Hex(`${i}`) }, about);
    await ledger.sequence();
    bundle = await exported(id);
  });

  const check = (changed: unknown, options?: Parameters<typeof verifyBundle>[2]) => {
    const verdict = verifyBundle(changed, ledger.publicKeys, options);
    return verdict.ok ? 'ok' : verdict.problem;
  };

  it('is refused when any part of it is changed', () => {
    expect(check(bundle)).toBe('ok');
    const action = (change: object) => ({ ...bundle, action: { ...bundle.action, ...change } });
    expect(check(action({ at: '2026-11-22T05:00:00.124Z' }))).toBe('notIncluded');
    expect(check(action({ actorId: newId() }))).toBe('notIncluded');
    expect(check(action({ body: { kind: 'other' } }))).toBe('notIncluded');
    expect(check(action({ prevHash: 'ab'.repeat(32) }))).toBe('notIncluded');
    expect(check({ ...bundle, data: { ...bundle.data, value: { sha256: '' } } })).toBe('dataChanged');
    expect(check({ ...bundle, data: { ...bundle.data, salt: 'ab'.repeat(16) } })).toBe('dataChanged');
    const { index } = parseTlogProof(bundle.proof)!;
    expect(check({ ...bundle, proof: bundle.proof.replace(`index ${index}`, `index ${index + 1}`) })).toBe(
      'notIncluded',
    );
  });

  it.each([null, 'text', {}, [], { format: 'onewindow-evidence/2' }])(
    'that is none is malformed: %j',
    (rubbish) => {
      expect(check(rubbish)).toBe('malformed');
    },
  );

  it('is malformed with fields too many, half characters or a torn proof', () => {
    expect(check({ ...bundle, more: 1 })).toBe('malformed');
    expect(check({ ...bundle, action: { ...bundle.action, name: '\ud800' } })).toBe('malformed');
    expect(check({ ...bundle, proof: bundle.proof.slice(0, 60) })).toBe('malformed');
    expect(check({ ...bundle, proof: bundle.proof.replace('tlog-proof@v1', 'tlog-proof@v2') })).toBe(
      'malformed',
    );
  });

  it('is not believed from another log, nor under a head that the reader does not hold', () => {
    const forger = { ...ledger.signer, privateKey: createPrivateKey(makeEd25519()) };
    const head = { size: 1, root: Buffer.alloc(32), at: new Date(0), previous: 0 };
    const [proof] = bundle.proof.split('\n\n');
    expect(check({ ...bundle, proof: `${proof}\n\n${signCheckpoint(head, forger)}` })).toBe('unknownKey');
    expect(check(bundle, { heads: [signCheckpoint(head, ledger.signer)] })).toBe('otherHead');
    expect(check(bundle, { heads: [signCheckpoint(head, forger)] })).toBe('otherHead');
  });

  it('proves the act also without its data, and to the head that the reader holds', async () => {
    const bare = await exported(id, { withoutData: true });
    expect(bare.data).toBeUndefined();
    expect(check(bare)).toBe('ok');
    expect(check(bare, { evidence: document })).toBe('noData');

    await put(document, about);
    await ledger.sequence();
    const size = Number((await heads()).at(-1)!.split('\n')[1]);
    const later = await exported(id, { head: size });
    expect(later.proof).not.toBe(bundle.proof);
    expect(check(later, { heads: (await heads()).slice(-1), evidence: document })).toBe('ok');
  });

  it('stays good after the data is erased from the platform', async () => {
    const subjectId = newId();
    const { id: erasedId } = await put(document, { ...about, subjectId });
    await ledger.sequence();
    const before = await exported(erasedId);
    await ledger.database.transaction((tx) =>
      eraseActionData(tx, {
        subjectType: evidenceChain('inspection'),
        subjectId,
        ...inspector,
        at: new Date(),
        reason: 'retention.inspection',
      }),
    );
    expect(check(before, { evidence: document })).toBe('ok');
    expect((await exported(erasedId)).data).toBeUndefined();
  });

  it('cannot be had before a head is published, nor of an unknown act', async () => {
    const { id: fresh } = await put(document, about);
    await expect(exported(fresh)).rejects.toEqual(new Problem('ledger.notPublishedYet', 409));
    await expect(exported(newId())).rejects.toEqual(new Problem('ledger.actionUnknown', 404));
    await ledger.sequence();
    expect(check(await exported(fresh))).toBe('ok');
  });
});
