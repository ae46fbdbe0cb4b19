import { useTranslation } from 'react-i18next';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { StateTag } from '../plain/StateTag.tsx';
import './case.css';

/** A legal clock as the API presents it; the part that a badge shows. */
export interface ClockFacts {
  colour: 'green' | 'yellow' | 'orange' | 'red' | 'grey';
  /** Legal date of the last day, 'YYYY-MM-DD'. */
  dueOn: string | null;
  /** The calendar of the year is not published yet: the date may move. */
  provisional: boolean;
  stopped: boolean;
  stopReason?: string | null;
  endedAt?: string | null;
  /** What is left, negative when overdue. */
  remaining: { amount: number; unit: string } | null;
}

/** A deadline with what is left of it, in words; `compact` for tables. */
export function ClockBadge({ clock, compact = false }: { clock: ClockFacts; compact?: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = clockWords(clock);
  const tag = (
    <StateTag kind={`clock.${clock.colour}`}>{t(`ui.clock.${words.key}`, { count: words.count })}</StateTag>
  );
  // In a table the dates stand under each other, so they come first.
  return (
    <span className={compact ? 'desk-clock desk-clock--compact' : 'desk-clock'}>
      {!compact && tag}
      {clock.dueOn && (
        <span className="desk-clock__due">
          {compact
            ? format.date(clock.dueOn, 'short')
            : t('ui.clock.due', { date: format.date(clock.dueOn) })}
          {clock.provisional && (
            <span className="desk-clock__provisional" title={t('ui.clock.provisionalWhy')}>
              {t('ui.clock.provisional')}
              {compact && <span className="ow-hidden">{t('ui.clock.provisionalWhy')}</span>}
            </span>
          )}
        </span>
      )}
      {!compact && clock.dueOn && clock.provisional && (
        <span className="desk-clock__due">{t('ui.clock.provisionalWhy')}</span>
      )}
      {compact && tag}
      {!compact && clock.stopped && clock.stopReason && (
        <span className="desk-clock__due">{clock.stopReason}</span>
      )}
    </span>
  );
}

/** The message key below `ui.clock`, and the count it names. */
export function clockWords({ remaining, stopped, endedAt, dueOn }: ClockFacts): {
  key: string;
  count: number;
} {
  const amount = Math.floor(Math.abs(remaining?.amount ?? 0));
  if (endedAt) return { key: 'ended', count: amount };
  if (stopped) return { key: 'stopped', count: amount };
  if (!remaining) return { key: dueOn ? 'running' : 'none', count: 0 };
  if (remaining.amount < 0) return { key: `over.${remaining.unit}`, count: Math.max(amount, 1) };
  return amount === 0 && remaining.unit.endsWith('days')
    ? { key: 'today', count: 0 }
    : { key: `left.${remaining.unit}`, count: amount };
}
