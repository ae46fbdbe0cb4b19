import { expect, test } from 'vitest';
import type { WhoAmI } from '#modules/identity/contract.ts';
import { stayShown } from './stayShown.ts';

const nobody: WhoAmI = { person: null, capacities: [], current: null, ended: false, sessionExpiresAt: null };
const as = (id: string): WhoAmI => ({
  ...nobody,
  person: { id, name: id, mobile: null, email: null, language: null },
});

/** A page that gets these answers one after the other, and a person who signs in when asked, or not. */
function page(signsIn: boolean, ...answers: WhoAmI[]) {
  const seen = { asked: 0, anew: 0 };
  const who = stayShown({
    ask: async () => answers.shift()!,
    signInAgain: async () => {
      seen.asked += 1;
      return signsIn;
    },
    startAnew: () => {
      seen.anew += 1;
    },
  });
  return { who, seen };
}

test('who was never signed in is not asked: the page says so itself', async () => {
  const { who, seen } = page(true, nobody, nobody);
  expect([await who(), await who()]).toEqual([nobody, nobody]);
  expect(seen).toEqual({ asked: 0, anew: 0 });
});

test('when the session ended the page waits for the same person to sign in again', async () => {
  const { who, seen } = page(true, as('lin'), nobody, as('lin'));
  await who();
  expect(await who()).toEqual(as('lin'));
  expect(seen).toEqual({ asked: 1, anew: 0 });
});

test('who does not sign in now keeps the page with what was typed', async () => {
  const { who, seen } = page(false, as('lin'), nobody);
  await who();
  expect(await who()).toEqual(as('lin'));
  expect(seen.asked).toBe(1);
});

test('when somebody else signs in nothing of the page stays', async () => {
  const { who, seen } = page(true, as('lin'), nobody, as('gao'));
  await who();
  await who();
  expect(seen).toEqual({ asked: 1, anew: 1 });
});
