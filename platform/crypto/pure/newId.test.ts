import { afterEach, describe, expect, it, vi } from 'vitest';
import { newId } from './newId.ts';

afterEach(() => {
  vi.useRealTimers();
});

describe('newId', () => {
  it('is a uuid of version 7 and variant 10, in lower case', () => {
    for (let i = 0; i < 2_000; i++) {
      expect(newId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }
  });

  it('carries the millisecond it was made in', () => {
    const before = Date.now();
    const ms = Number.parseInt(newId().replaceAll('-', '').slice(0, 12), 16);
    expect(ms).toBeGreaterThanOrEqual(before);
  });

  it('sorts in the order of making, even for ten thousand ids of one millisecond', () => {
    vi.useFakeTimers({ now: Date.now() + 60_000 });
    const ids = Array.from({ length: 10_000 }, newId);
    expect(ids).toEqual([...ids].sort());
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('never goes back when the clock does', () => {
    vi.useFakeTimers({ now: Date.now() + 120_000 });
    const first = newId();
    vi.setSystemTime(Date.now() - 3_600_000);
    expect(newId() > first).toBe(true);
  });

  it('has random tails: two ids of one millisecond differ beyond the counter', () => {
    const tails = new Set(Array.from({ length: 1_000 }, () => newId().slice(19)));
    expect(tails.size).toBe(1_000);
  });
});
