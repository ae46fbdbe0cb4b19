import type { Matter } from '#modules/catalogue/contract.ts';
import type { Law } from '#platform/clock/pure/law.ts';
import type { ClockDefinition } from '#platform/process/pure/definition.ts';
import { acceptedAgain, isDeciding, stoppedIn, supplements } from './stageStates.ts';
import { words } from './words.ts';

/** The clocks of an approval: acceptance, decision by law and by promise, a notice, delivery. */
export function clocksOf(matter: Matter, law: Law): Record<string, ClockDefinition> {
  const clocks: Record<string, ClockDefinition> = {};
  const first = matter.stages[0]!;
  if (first.kind === 'acceptance') {
    const again = supplements(matter) ? [acceptedAgain] : [];
    clocks['acceptance'] = {
      title: words.acceptanceClock,
      limit: law.limit(matter.supplement?.limit ?? 'permit.acceptance'),
      runsIn: [first.id, ...again],
      onExpiry: { action: 'deemAccepted' },
    };
  }
  const deciding = matter.stages.filter(isDeciding);
  const runsIn = deciding.map((stage) => stage.id);
  const stopsIn = Object.fromEntries(
    deciding.flatMap((stage) =>
      stage.mayStopFor.map((reason) => [stoppedIn(stage, reason), law.stop(reason)]),
    ),
  );
  const noticed = matter.stages.find(({ notice }) => notice);
  if (noticed?.notice) {
    clocks['notice'] = {
      title: words.noticeClock,
      limit: { ...noticed.notice },
      runsIn: [noticed.id],
      onExpiry: { action: 'noticeEnds' },
      public: true,
    };
  }
  const { source, ...legal } = matter.legalTime;
  clocks['decision'] = {
    title: words.decisionClock,
    limit: { ...legal, source },
    runsIn,
    stopsIn,
    onExpiry: { alarm: 'decisionOverdue' },
  };
  clocks['promise'] = {
    title: words.promiseClock,
    limit: { ...matter.promisedTime },
    runsIn,
    stopsIn,
    onExpiry: { alarm: 'promiseBroken' },
    public: true,
  };
  const delivering = matter.stages.filter(({ kind }) => kind === 'delivery').map(({ id }) => id);
  if (delivering.length > 0 && matter.type === 'permit') {
    clocks['delivery'] = {
      title: words.deliveryClock,
      limit: law.limit('permit.delivery'),
      runsIn: delivering,
      onExpiry: { alarm: 'deliveryOverdue' },
    };
  }
  return clocks;
}
