import { afterEach, describe, expect, it } from 'vitest';
import type { Fake } from '#platform/connect/server/fake/openFake.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { openOffices } from './client.ts';
import { openOfficeFake } from './fake/officeFake.ts';
import type { Filing } from './filing.ts';
import { mappings, OFFICE_SYSTEMS, type OfficeSystem } from './mappings.ts';

const secret = { keyId: 'onewindow', secret: 'a secret that both sides have agreed on' };
const NEVER = new AbortController().signal;

const fakes: Fake[] = [];
afterEach(async () => {
  for (const fake of fakes.splice(0)) await fake.close();
});

async function office(system: OfficeSystem, decides: 'at-once' | 'later' = 'at-once', reason?: string) {
  const fake = await openOfficeFake({ secret, system, decides, refuses: () => reason });
  fakes.push(fake);
  const offices = openOffices({
    offices: [{ ...fake.account, system }],
    allowFake: true,
    patience: { timeoutMs: 1_500, firstWaitMs: 1 },
  });
  return { fake, ask: offices.ask(system)! };
}

function filing(more: Partial<Filing> = {}): Filing {
  return {
    requestId: newId(),
    caseNumber: '20261123-000001',
    askedAt: new Date('2026-11-23T01:30:00Z'),
    firm: {
      uscc: '91999900MADEM0011H',
      name: '青峰茶业',
      kind: 'enterprise',
      legalRepresentative: '林青',
      address: '茶山区',
      place: 'yunxi-chashan',
    },
    details: { employees: '5', mobile: '13900000000', ukey: 'true' },
    ...more,
  };
}

describe.each(OFFICE_SYSTEMS)('the office %s', (system) => {
  it('is asked in its own terms and says that it is done', async () => {
    const { ask, fake } = await office(system);
    const word = await ask(filing(), NEVER);
    expect(word.result).toBe('done');
    expect(word).toHaveProperty('receipt', expect.stringMatching(/\S/));
    expect(fake.effects).toHaveLength(1);
  });

  it('may say no, with a reason', async () => {
    const { ask } = await office(system, 'at-once', '资料不符');
    expect(await ask(filing(), NEVER)).toEqual({ result: 'refused', reason: '资料不符' });
  });

  it('may decide later; what it tells then is read like an answer', async () => {
    const { ask, fake } = await office(system, 'later');
    expect(await ask(filing(), NEVER)).toEqual({ result: 'later' });
    expect(fake.effects).toHaveLength(1);
    expect(() => mappings[system].word('<p>OK</p>')).toThrow();
  });

  it('does a thing once, whatever gets lost on the way', async () => {
    const { ask, fake } = await office(system);
    const asked = filing();
    fake.mood('lostAnswer', 1);
    expect((await ask(asked, NEVER)).result).toBe('done');
    expect((await ask(asked, NEVER)).result).toBe('done');
    expect(fake.effects).toHaveLength(1);
  });
});

describe('an office that misbehaves', () => {
  it.each([
    ['slow', 'timeout'],
    ['failing', 'failing'],
    ['garbled', 'unreadable'],
    ['unreachable', 'unreachable'],
    ['refusing', 'refused'],
  ] as const)('being %s fails visibly, and does it once when asked again', async (mood, trouble) => {
    const { ask, fake } = await office('tax');
    const asked = filing();
    fake.mood(mood, mood === 'unreachable' ? 3 : 1);
    await expect(ask(asked, NEVER)).rejects.toMatchObject({ trouble });
    await ask(asked, NEVER);
    expect(fake.effects).toHaveLength(1);
  });

  it('nobody is asked where no system is connected', () => {
    expect(openOffices({ offices: [], allowFake: true }).ask('tax')).toBeUndefined();
  });
});

describe('what goes out and comes back', () => {
  it('asks the city to pay for the seal, and the tax UKey costs nothing [LIF-01.r4] [LIF-01.r5]', async () => {
    expect(mappings['seal-maker'].body(filing())).toMatchObject({ payer: 'government' });
    const { ask } = await office('tax');
    expect(await ask(filing(), NEVER)).toMatchObject({ facts: { ukeyFee: '0.00' } });
  });

  it('keeps only the end of an account number', async () => {
    const { ask } = await office('bank');
    const word = await ask(filing(), NEVER);
    expect(JSON.stringify(word)).not.toMatch(/6100\d{8}/);
  });
});
