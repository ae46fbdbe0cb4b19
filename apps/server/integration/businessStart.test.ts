import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openOffices } from '#connectors/offices/client.ts';
import { openOfficeFake } from '#connectors/offices/fake/officeFake.ts';
import { OFFICE_SYSTEMS, type OfficeSystem } from '#connectors/offices/mappings.ts';
import { openRegulators } from '#connectors/regulator/client.ts';
import { operations as approvals } from '#modules/approvals/server/operations.ts';
import type { EventDraftView, EventView } from '#modules/bundles/contract.ts';
import { operations as bundles } from '#modules/bundles/server/operations.ts';
import type { FoundingView } from '#modules/organisations/domain/foundingContract.ts';
import { operations as organisations } from '#modules/organisations/server/operations.ts';
import type { OfficeRequestView } from '#modules/registration/contract.ts';
import { officeCallback } from '#modules/registration/server/http/officeCallback.ts';
import { operations as registration } from '#modules/registration/server/operations.ts';
import type { Actor } from '#platform/access/pure/actor.ts';
import type { Fake } from '#platform/connect/server/fake/openFake.ts';
import { dispatchOnce } from '#platform/jobs/server/dispatcher.ts';
import type { CaseView } from '#platform/process/pure/caseView.ts';
import { consumersOf } from '../consumersOf.ts';
import { openCity, type TestCity } from '../testing/openCity.ts';

const secret = (system: string) => ({
  keyId: `office-${system}`,
  secret: `agreed with the office of ${system} only`,
});
let city: TestCity;
let door: Server;
const fakes = new Map<OfficeSystem, Fake>();
beforeAll(async () => {
  city = await openCity();
  for (const system of OFFICE_SYSTEMS) {
    const decides = system === 'bank' ? 'later' : 'at-once';
    fakes.set(system, await openOfficeFake({ system, secret: secret(system), decides }));
  }
  const handle = officeCallback(city.services, accounts());
  door = createServer((request, response) => {
    handle(request, response).catch(() => response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
  const { port } = door.address() as AddressInfo;
  for (const fake of fakes.values()) fake.callbackTo({ url: `http://127.0.0.1:${port}/callbacks/offices` });
});
afterAll(async () => {
  for (const fake of fakes.values()) await fake.close();
  door.closeAllConnections();
  door.close();
  await city.close();
});

const accounts = () => [...fakes].map(([system, fake]) => ({ ...fake.account, system }));

async function deliver(): Promise<void> {
  const offices = openOffices({ offices: accounts(), allowFake: true, patience: { firstWaitMs: 1 } });
  const regulators = openRegulators({ systems: [], allowFake: true });
  const root = { services: city.services, keys: {} as never, store: {} as never };
  const consumers = consumersOf({ ...root, connectors: { channels: [], regulators, offices } }).filter(
    ({ name }) => name !== 'licences.documents',
  );
  const { database, log } = city.services;
  while (await dispatchOnce({ database, consumers, log }));
}

const hurry = () =>
  city.services.database.rows(
    'UPDATE deliveries SET next_at = clock_timestamp() WHERE done_at IS NULL AND given_up_at IS NULL',
  );

async function ask<O>(operation: { '~orpc': unknown }, actor: Actor, input: unknown): Promise<O> {
  return city.run<unknown, O>(operation, actor, input);
}

it('a resident starts a firm; an office that fails is asked again, one that answers late is heard, each does it once [LIF-01] [LIF-01.r3]', async () => {
  const zhao = await city.as('zhao-yinuo');
  if (!('person' in zhao)) throw new Error('nobody');
  const { founding } = await ask<{ founding: FoundingView }>(organisations.startFounding, zhao, {
    name: '云溪市一诺茶具有限公司',
    kind: 'enterprise',
    place: 'yunxi-linjiang',
    address: '滨江路8号',
    legalRepresentative: '赵一诺',
    capital: '100000',
    scope: ['tea-retail'],
    founders: [{ name: '赵一诺', mobile: '12000000011', share: '100' }],
  });
  const { organisation, digest, uscc } = founding;
  const signed = await ask<FoundingView>(organisations.signFounding, zhao, { organisation, digest });
  expect(signed).toMatchObject({ allSigned: true, status: 'preparing' });
  const firm: Actor = { kind: 'firm', person: zhao.person, organisation, delegation: 'owner', may: [] };
  const draft = await ask<EventDraftView>(bundles.openEventDraft, firm, {
    bundle: 'business-start',
    answers: {},
  });
  const saved = await ask<{ version: number }>(approvals.saveDraft, firm, {
    draftId: draft.id,
    expectedVersion: draft.version,
    matterVersion: draft.matterVersion,
    answers: {
      ...draft.answers,
      personMobile: '12000000011',
      businessEmployees: '2',
      sealSeals: '公章',
      taxWantsUkey: true,
      fundRate: '5',
      bankBranch: '滨江支行',
    },
    materials: {},
  });
  const items = draft.body.commitment!.items.map(({ id }) => id);
  const started = await ask<CaseView>(bundles.submitEvent, firm, {
    draftId: draft.id,
    expectedVersion: saved.version,
    commitment: { items, signer: '赵一诺' },
  });
  const parts = async () => {
    const { event } = await ask<{ event: EventView }>(bundles.findEvent, firm, { caseId: started.id });
    return Object.fromEntries(event.parts.map(({ member, state }) => [member, state]));
  };
  expect(new Set(Object.values(await parts()))).toEqual(new Set(['open']));

  fakes.get('tax')!.mood('failing', 1);
  fakes.get('social-insurance')!.mood('lostAnswer', 1);
  await deliver();
  await fakes.get('bank')!.idle();
  await deliver();
  expect(await parts()).toMatchObject({ registration: 'granted', insurance: 'granted', bank: 'granted' });
  await hurry();
  await deliver();
  expect(new Set(Object.values(await parts()))).toEqual(new Set(['granted']));
  // The failing office was asked again, the one whose answer got lost too.
  for (const system of ['tax', 'social-insurance'] as const)
    expect(fakes.get(system)!.requests()).toBeGreaterThan(1);
  for (const system of [
    'company-registry',
    'tax',
    'social-insurance',
    'housing-fund',
    'seal-maker',
    'bank',
  ] as const)
    expect(`${system} ${fakes.get(system)!.effects.length}`).toBe(`${system} 1`);
  const { requests } = await ask<{ requests: OfficeRequestView[] }>(registration.listOfficeRequests, firm, {
    caseId: started.id,
  });
  expect(requests.map(({ result }) => result)).toEqual(Array(6).fill('done'));
  // Also of the bank, which answered later than it was asked.
  expect(requests.filter(({ sentAt }) => sentAt === null)).toEqual([]);
  const life = await ask<{ organisation: { uscc: string; status: string } }>(registration.getFirmLife, firm, {
    id: organisation,
  });
  expect(life.organisation).toMatchObject({ uscc, status: 'active' });
});

it('one office cannot speak for another, and nobody for an office', async () => {
  const bank = fakes.get('bank')!;
  const { port } = door.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/callbacks/offices`, { method: 'POST', body: '{}' });
  expect(response.status).toBe(404);
  expect(bank.effects.length).toBe(1);
});
