import { useText } from '#platform/i18n/web/useLanguage.ts';
import { ClockBadge } from '#platform/ui/desk/ClockBadge.tsx';
import type { ClockView } from '../pure/caseView.ts';

/** A deadline of a case; while it is stopped, with the reason in words. */
export function CaseClock({ clock, compact }: { clock: ClockView; compact?: boolean }) {
  const text = useText();
  const stop = clock.stops.at(-1);
  const stopReason = clock.stopped && stop ? text(stop.title) : clock.stopReason;
  return <ClockBadge clock={{ ...clock, stopReason }} compact={compact} />;
}
