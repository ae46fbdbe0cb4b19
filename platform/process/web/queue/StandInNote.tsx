import { useTranslation } from 'react-i18next';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import type { StandIn } from '../../pure/absence.ts';

/** Why somebody else has the task: the officer is away. */
export function StandInNote({ standIn: { deputyName, until, reason } }: { standIn: StandIn }) {
  const { t } = useTranslation();
  const format = useFormat();
  const name = deputyName ?? t('process.timeline.unnamed');
  return <small>{t('process.absence.standIn', { name, until: format.date(until, 'short'), reason })}</small>;
}
