import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Fake } from '#platform/connect/server/fake/openFake.ts';
import { signatureFault } from '#platform/connect/server/signature.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { openRegulators } from './client.ts';
import { openRegulatorFake } from './fake/regulatorFake.ts';
import { Acknowledgement, type Grant } from './mapping.ts';

const secret = { keyId: 'onewindow', secret: 'a secret that both sides have agreed on' };
const NEVER = new AbortController().signal;

interface Heard {
  trusted: boolean;
  body: unknown;
}

let fake: Fake;
let door: Server;
let heard: Heard[];
beforeEach(async () => {
  fake = await openRegulatorFake({ secret, acknowledges: 'later' });
  heard = [];
  door = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += String(part);
    const parts = { method: 'POST', target: request.url ?? '', body };
    const fault = signatureFault(secret, parts, request.headers, new Date());
    heard.push({ trusted: fault === undefined, body: JSON.parse(body) });
    response.writeHead(fault ? 401 : 200).end();
  });
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
  fake.callbackTo({ url: `http://127.0.0.1:${(door.address() as AddressInfo).port}/callbacks/regulator` });
});
afterEach(async () => {
  await fake.close();
  door.closeAllConnections();
  door.close();
});

const push = (agency = 'chashan-market', allowFake = true) =>
  openRegulators({
    systems: [{ ...fake.account, agencies: ['chashan-market'] }],
    allowFake,
    patience: { timeoutMs: 1_500, firstWaitMs: 1 },
  }).pushTo(agency);

function grant(more: Partial<Grant> = {}): Grant {
  return {
    pushId: newId(),
    pushedAt: new Date('2026-11-23T01:30:00Z'),
    approvalNumber: '20261123-000001',
    licence: {
      number: '1.2.156.1',
      title: '食品生产许可证',
      type: 'food-production-licence',
      issuedOn: '2026-11-23',
      validFrom: '2026-11-23',
      validTo: '2031-11-22',
      fields: [{ label: '食品类别', value: '茶叶' }],
    },
    firm: {
      uscc: '91999900MADEM0011H',
      name: '青峰茶业',
      kind: 'enterprise',
      legalRepresentative: '林青',
      address: '茶山区',
      place: 'yunxi-chashan',
    },
    check: {
      number: '20261123-000002',
      agency: 'chashan-market',
      dueOn: '2026-12-21',
      items: [{ id: 'papers', title: '申请材料与实际一致' }],
    },
    ...more,
  };
}

/** Waits until what the fake has to say has been said. */
async function heardFrom(count: number): Promise<Heard[]> {
  while (heard.length < count) await new Promise((resolve) => setTimeout(resolve, 5));
  await fake.idle();
  return heard;
}

describe('a push', () => {
  it('carries licence, firm and what is to be checked until when', async () => {
    const pushed = grant();
    expect(await push()!(pushed, NEVER)).toEqual({ acknowledged: false, receipt: 'SG-000001' });
    expect(fake.effects[0]).toMatchObject({
      key: pushed.pushId,
      path: '/pushes',
      body: {
        pushId: pushed.pushId,
        licence: { number: '1.2.156.1' },
        enterprise: { uscc: '91999900MADEM0011H' },
        followUp: { caseNumber: '20261123-000002', dueOn: '2026-12-21' },
      },
    });
  });

  it('is confirmed later, by a signed word that names it', async () => {
    const pushed = grant();
    await push()!(pushed, NEVER);
    const [word] = await heardFrom(1);
    expect(word!.trusted).toBe(true);
    expect(Acknowledgement.parse(word!.body)).toEqual({ pushId: pushed.pushId, receipt: 'SG-000001' });
  });

  it('is confirmed at once by a system that does so', async () => {
    const prompt = await openRegulatorFake({ secret, acknowledges: 'at-once' });
    const regulators = openRegulators({
      systems: [{ ...prompt.account, agencies: ['*'] }],
      allowFake: true,
    });
    const answer = await regulators.pushTo('any')!(grant(), NEVER);
    await prompt.close();
    expect(answer).toEqual({ acknowledged: true, receipt: 'SG-000001' });
  });

  it('has nobody to go to where the agency works at our own desk', () => {
    expect(push('linjiang-market')).toBeUndefined();
  });

  it.each(['lostAnswer', 'fine'] as const)('is filed once by a system that is %s', async (mood) => {
    fake.mood(mood, 1);
    const pushed = grant();
    await push()!(pushed, NEVER);
    await push()!(pushed, NEVER);
    expect(fake.effects).toHaveLength(1);
    expect(await heardFrom(1)).toHaveLength(1);
  });

  it('may be confirmed before the answer comes', async () => {
    fake.mood('outOfOrder', 1);
    const pushed = grant();
    const answer = await push()!(pushed, NEVER);
    expect(heard).toHaveLength(1);
    expect(answer.acknowledged).toBe(false);
  });

  it('may be confirmed twice, or by somebody whom we do not trust', async () => {
    fake.mood('duplicateCallback', 1);
    await push()!(grant(), NEVER);
    expect((await heardFrom(2)).map(({ trusted }) => trusted)).toEqual([true, true]);
    expect(heard[0]!.body).toEqual(heard[1]!.body);
    fake.mood('badSignature', 1);
    await push()!(grant(), NEVER);
    expect((await heardFrom(3))[2]!.trusted).toBe(false);
  });

  it.each([
    ['slow', 'timeout'],
    ['failing', 'failing'],
    ['garbled', 'unreadable'],
    ['unreachable', 'unreachable'],
    ['refusing', 'refused'],
  ] as const)('fails visibly when the system is %s, and is filed once afterwards', async (mood, trouble) => {
    fake.mood(mood, mood === 'unreachable' ? 3 : 1);
    const pushed = grant();
    await expect(push()!(pushed, NEVER)).rejects.toMatchObject({ trouble });
    await push()!(pushed, NEVER);
    expect(fake.effects).toHaveLength(1);
  });

  it('counts as received when the licence changed between two tries', async () => {
    const pushed = grant();
    await push()!(pushed, NEVER);
    const changed = grant({ pushId: pushed.pushId, approvalNumber: '20261123-000009' });
    expect(await push()!(changed, NEVER)).toEqual({ acknowledged: false, receipt: null });
    expect(fake.effects).toHaveLength(1);
  });

  it('is not entrusted to a simulated system in production', async () => {
    await expect(push('chashan-market', false)!(grant(), NEVER)).rejects.toMatchObject({ trouble: 'fake' });
  });
});
