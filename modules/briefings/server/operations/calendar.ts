import { serve } from '#platform/api/server/serve.ts';
import { legalDate, startOfDay } from '#platform/calendar/pure/legalDate.ts';
import { contract } from '../../contract.ts';
import { calendarOf, monthAfter } from '../../domain/calendar.ts';
import { presentCard, presentPlace, presentStream } from '../presentStream.ts';
import { readSettings } from '../readSettings.ts';
import { briefingRules } from '../rules.ts';
import { getStreamRow, streamsOf } from '../streams.ts';

/** The months around today, each with its streams; one with too few is flagged (POL-08.r1). */
export const listStreams = serve(contract.listStreams, async ({ db, now }) => {
  const today = legalDate(now);
  const [rule] = await briefingRules(db, today);
  if (!rule) return { place: null, least: null, basis: null, months: [], streams: [] };
  const { monthsBack, monthsAhead } = readSettings();
  const current = today.slice(0, 7);
  const earliest = monthAfter(current, -monthsBack);
  const rows = await streamsOf(db, rule.place, startOfDay(`${earliest}-01`));
  const monthOf = (at: Date) => legalDate(at).slice(0, 7);
  const counted = rows.filter(({ state }) => state !== 'cancelled').map((row) => monthOf(row.starts_at));
  // Before the first stream there was no promise to hold.
  const from = counted.at(-1) ?? current;
  const to = [monthAfter(current, monthsAhead), ...counted].sort().at(-1)!;
  return {
    place: await presentPlace(db, rule.place),
    least: rule.least,
    basis: rule.basis,
    months: calendarOf(counted, { from: from < current ? from : current, to, today, least: rule.least }),
    streams: rows.map((row) => presentCard(row, now)),
  };
});

export const getStream = serve(contract.getStream, async (call, { id }) =>
  presentStream(call, await getStreamRow(call.db, id)),
);
