import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '#platform/crypto/pure/canonicalJson.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { digestData, genesisHash, hashAction, type NewAction, sealAction } from './action.ts';

const action: NewAction = {
  id: '019aa000-0000-7000-8000-000000000001',
  subjectType: 'case',
  subjectId: '019aa000-0000-7000-8000-0000000000aa',
  seq: 1,
  name: 'submit',
  actorId: '019aa000-0000-7000-8000-0000000000bb',
  capacity: { kind: 'firm', delegation: 'owner' },
  at: new Date('2026-11-22T05:00:00.123Z'),
  body: { matter: 'food-production', b: 1, a: [true, null] },
};

describe('sealAction', () => {
  it('hashes the previous hash and the canonical JSON of every field', () => {
    const { record } = sealAction(action, genesisHash);
    const text = canonicalJson({ ...action, at: '2026-11-22T05:00:00.123Z', dataDigest: null });
    expect(record.hash).toEqual(createHash('sha256').update(genesisHash).update(text).digest());
    expect(record.prevHash).toBe(genesisHash);
    expect(record.dataDigest).toBeNull();
  });

  it('keeps what was typed out of the record, and holds only its salted digest', () => {
    const sealed = sealAction({ ...action, data: { phone: '13800000000' } }, genesisHash);
    expect(canonicalJson({ ...sealed.record, at: 0, dataDigest: 0, prevHash: 0, hash: 0 })).not.toContain(
      '13800000000',
    );
    expect(sealed.record.dataDigest).toEqual(digestData(sealed.salt!, '{"phone":"13800000000"}'));
    const text = canonicalJson({
      ...action,
      at: '2026-11-22T05:00:00.123Z',
      dataDigest: sealed.record.dataDigest!.toString('hex'),
    });
    expect(sealed.record.hash).toEqual(createHash('sha256').update(genesisHash).update(text).digest());
  });

  it('salts afresh each time, so that equal data cannot be recognised', () => {
    const salts = Array.from({ length: 200 }, () => sealAction({ ...action, data: 1 }, genesisHash).salt!);
    expect(new Set(salts.map((salt) => salt.toString('hex'))).size).toBe(200);
  });

  it('gives another hash when any field changes', () => {
    const changes: Partial<NewAction>[] = [
      {},
      { id: newId() },
      { subjectType: 'other' },
      { subjectId: newId() },
      { seq: 2 },
      { name: 'withdraw' },
      { actorId: 'system:clock' },
      { capacity: { kind: 'firm', delegation: 'agent' } },
      { at: new Date('2026-11-22T05:00:00.124Z') },
      { body: { matter: 'food-production', b: 2, a: [true, null] } },
    ];
    const hashes = changes.map((change) => sealAction({ ...action, ...change }, genesisHash).record.hash);
    hashes.push(sealAction(action, Buffer.alloc(32, 1)).record.hash);
    expect(new Set(hashes.map((hash) => hash.toString('hex'))).size).toBe(changes.length + 1);
  });

  it('can be computed again from the record alone', () => {
    const { record } = sealAction({ ...action, data: ['x'] }, genesisHash);
    expect(hashAction(record, record.prevHash)).toEqual(record.hash);
  });

  it('refuses an id that PostgreSQL would give back in other letters', () => {
    expect(() => sealAction({ ...action, id: 'case-1' }, genesisHash)).toThrow(TypeError);
    expect(() =>
      sealAction({ ...action, subjectId: '019AA000-0000-7000-8000-0000000000AA' }, genesisHash),
    ).toThrow(TypeError);
  });
});
