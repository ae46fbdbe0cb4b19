import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Autosave,
  type AutosaveEvent,
  advanceAutosave,
  isUnsaved,
  LONGEST_MS,
  newAutosave,
  nextSave,
  QUIET_MS,
  statusOf,
  waitAfter,
} from './autosave.ts';

const stateAfter = (...events: AutosaveEvent[]) => events.reduce(advanceAutosave, newAutosave(1));
const changed = (now: number): AutosaveEvent => ({ type: 'changed', now });
const sent: AutosaveEvent = { type: 'sent' };
const saved = (version: number): AutosaveEvent => ({ type: 'saved', version });

describe('typing', () => {
  test('is saved after a pause', () => {
    const state = stateAfter(changed(10_000));
    expect(statusOf(state)).toBe('unsaved');
    expect(nextSave(state, 10_000)).toEqual({ waitUntil: 10_000 + QUIET_MS });
    expect(nextSave(state, 10_000 + QUIET_MS)).toBe('send');
  });

  test('without a pause is saved all the same', () => {
    const strokes = Array.from({ length: 20 }, (_, at) => changed(10_000 + at * 500));
    expect(nextSave(stateAfter(...strokes), 10_000 + LONGEST_MS)).toBe('send');
  });

  test('while a save is under way is taken up by the next one', () => {
    const during = stateAfter(changed(1000), sent, changed(2500));
    expect(statusOf(during)).toBe('saving');
    expect(nextSave(during, 99_000)).toBeUndefined();
    const then = advanceAutosave(during, saved(2));
    expect(statusOf(then)).toBe('unsaved');
    expect(nextSave(then, 2500)).toEqual({ waitUntil: 2500 + QUIET_MS });
    expect(statusOf([sent, saved(3)].reduce(advanceAutosave, then))).toBe('saved');
  });
});

test('a broken save is tried again, later and later, and typing does not hurry it', () => {
  const once = stateAfter(changed(1000), sent, { type: 'broke', now: 2000 });
  expect(statusOf(once)).toBe('retrying');
  expect(nextSave(once, 2000)).toEqual({ waitUntil: 4000 });
  expect(nextSave(advanceAutosave(once, changed(2100)), 2100)).toEqual({ waitUntil: 4000 });
  expect(nextSave(once, 4000)).toBe('send');
  expect([1, 2, 3, 6, 60].map(waitAfter)).toEqual([2000, 4000, 8000, 60_000, 60_000]);
  const healed = [sent, saved(2)].reduce(advanceAutosave, once);
  expect(statusOf(healed)).toBe('saved');
  expect(healed.broken).toBe(0);
});

test('when the network is back, or the page is left, nothing waits', () => {
  const broken = stateAfter(changed(1000), sent, { type: 'broke', now: 2000 });
  expect(nextSave(advanceAutosave(broken, { type: 'woken' }), 2001)).toBe('send');
  expect(nextSave(stateAfter(changed(1000), { type: 'hurried' }), 1001)).toBe('send');
  expect(nextSave(stateAfter({ type: 'hurried' }), 1001)).toBeUndefined();
});

test('after a lost session saving rests, keeps what is typed, and goes on when signed in', () => {
  const out = stateAfter(changed(1000), sent, { type: 'signedOut' }, changed(5000));
  expect(statusOf(out)).toBe('signedOut');
  expect(nextSave(out, 99_000)).toBeUndefined();
  expect(isUnsaved(out)).toBe(true);
  expect(nextSave(advanceAutosave(out, { type: 'woken' }), 5001)).toBe('send');
});

test('a refused save is tried again when something changed, after a pause', () => {
  const refused = stateAfter(changed(1000), sent, { type: 'refused' });
  expect(nextSave(refused, 99_000)).toBeUndefined();
  const corrected = advanceAutosave(refused, changed(5000));
  expect(nextSave(corrected, 5000)).toEqual({ waitUntil: 5000 + QUIET_MS });
});

describe('a draft changed elsewhere', () => {
  const conflict = stateAfter(changed(1000), sent, { type: 'changedElsewhere' });

  test('rests until the person has chosen, whatever else happens', () => {
    const still = [changed(2000), { type: 'woken' } as const, { type: 'hurried' } as const].reduce(
      advanceAutosave,
      conflict,
    );
    expect(statusOf(still)).toBe('changedElsewhere');
    expect(nextSave(still, 99_000)).toBeUndefined();
    const chosen = advanceAutosave(still, { type: 'resolved', version: 7 });
    expect(chosen.version).toBe(7);
    expect(nextSave(chosen, 2001)).toBe('send');
  });

  test('is none when it holds what this page sent before an answer got lost', () => {
    const found = advanceAutosave(conflict, { type: 'found', version: 2, revision: 1 });
    expect(statusOf(found)).toBe('saved');
    const more = [changed(3000), { type: 'found', version: 2, revision: 1 } as const].reduce(
      advanceAutosave,
      conflict,
    );
    expect(statusOf(more)).toBe('unsaved');
    expect(nextSave(more, 99_000)).toBe('send');
  });
});

type Make = (state: Autosave, now: number) => AutosaveEvent;
const makers: Make[] = [
  (_state, now) => ({ type: 'changed', now }),
  (_state, now) => ({ type: 'broke', now }),
  () => ({ type: 'sent' }),
  (state) => ({ type: 'saved', version: state.version + 1 }),
  () => ({ type: 'changedElsewhere' }),
  () => ({ type: 'signedOut' }),
  () => ({ type: 'refused' }),
  () => ({ type: 'hurried' }),
  () => ({ type: 'woken' }),
  (state) => ({ type: 'resolved', version: state.version + 1 }),
  (state) => ({ type: 'found', version: state.version + 1, revision: state.savedRevision }),
];

test('whatever happens in whatever order, what is unsaved is on its way, soon to be sent, or held with a reason', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...makers), fc.nat(20_000)), { maxLength: 40 }),
      (steps) => {
        let state = newAutosave(1);
        let now = 0;
        for (const [make, pause] of steps) {
          now += pause;
          const next = make(state, now);
          const startable = state.sendingRevision === undefined && !state.held;
          const endable = state.sendingRevision !== undefined;
          const needsSave = ['broke', 'saved', 'changedElsewhere', 'signedOut', 'refused'].includes(
            next.type,
          );
          if ((next.type === 'sent' && !startable) || (needsSave && !endable)) continue;
          state = advanceAutosave(state, next);
          expect(state.savedRevision).toBeLessThanOrEqual(state.revision);
          const action = nextSave(state, now);
          const covered =
            state.held !== undefined || state.sendingRevision !== undefined || action !== undefined;
          expect(covered || !isUnsaved(state)).toBe(true);
          if (typeof action === 'object') {
            expect(action.waitUntil).toBeGreaterThan(now);
            expect(action.waitUntil - now).toBeLessThanOrEqual(60_000);
          }
        }
      },
    ),
  );
});
