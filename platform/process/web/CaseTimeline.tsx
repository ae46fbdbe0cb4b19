import { useTranslation } from 'react-i18next';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { Timeline } from '#platform/ui/plain/Timeline.tsx';
import type { TimelineEntry } from '../pure/caseView.ts';
import './cases.css';

/** Everything that happened on a case, newest first: by whom, by which rule in words, or because a time ran out. */
export function CaseTimeline({ entries }: { entries: readonly TimelineEntry[] }) {
  const { t } = useTranslation();
  const text = useText();
  if (entries.length === 0) {
    return <EmptyState title={t('process.timeline.emptyTitle')}>{t('process.timeline.empty')}</EmptyState>;
  }
  const items = entries.toReversed().map((entry) => ({
    key: String(entry.seq),
    at: entry.at,
    title: text(entry.title),
    who: <Who entry={entry} />,
    tone: entry.byClock ? ('near' as const) : ('open' as const),
    body: <Why entry={entry} />,
  }));
  return <Timeline items={items} />;
}

function Who({ entry }: { entry: TimelineEntry }) {
  const { t } = useTranslation();
  const text = useText();
  const { byRule, byClock, actorName, actorTitle } = entry;
  if (byRule) return t('process.timeline.byRule');
  if (byClock) return t('process.timeline.byClock');
  if (actorTitle && actorName)
    return t('process.timeline.officer', { name: actorName, post: text(actorTitle) });
  return actorName ?? (actorTitle ? text(actorTitle) : t('process.timeline.unnamed'));
}

function Why({ entry }: { entry: TimelineEntry }) {
  const { t } = useTranslation();
  const text = useText();
  const { rule, clock, note, remedies, from, to } = entry;
  const moved = text(from) !== text(to);
  return (
    <>
      {moved && <p>{t('process.timeline.moved', { from: text(from), to: text(to) })}</p>}
      {rule && (
        <blockquote className="process-rule">{t('process.timeline.rule', { rule: text(rule) })}</blockquote>
      )}
      {clock && (
        <p>
          {clock.citation
            ? t('process.timeline.clockBy', { clock: text(clock.title), citation: text(clock.citation) })
            : t('process.timeline.clock', { clock: text(clock.title) })}
        </p>
      )}
      {note && <p className="process-said">{t('process.timeline.note', { note })}</p>}
      {remedies && <p className="process-said">{t('process.timeline.remedies', { remedies })}</p>}
    </>
  );
}
