import type { Extension, LegalClock, Stop } from './legalClock.ts';

export type ClockEvent = { stop: Stop } | { extension: Extension };

/** Stops and extensions in the order in which they happened. */
export function clockEvents(clock: LegalClock): ClockEvent[] {
  const timed = [
    ...clock.stops.map((stop) => ({ at: Date.parse(stop.from), event: { stop } })),
    ...clock.extensions.map((extension) => ({ at: Date.parse(extension.at), event: { extension } })),
  ];
  return timed.sort((a, b) => a.at - b.at).map(({ event }) => event);
}
