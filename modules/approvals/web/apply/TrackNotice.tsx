import { useTranslation } from 'react-i18next';
import type { TrackView } from '#modules/catalogue/contract.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Notice } from '#platform/ui/plain/Notice.tsx';

/** Which way the application goes and why; or that nothing can be applied for, and what else to do. */
export function TrackNotice({ track, open }: { track: TrackView | null; open: boolean }) {
  const { t } = useTranslation();
  const text = useText();
  if (!track) return null;
  const { title, because, promisedTime, closed } = track;
  if (closed && !open)
    return <Notice kind="warning" title={text(closed.reason)} wayOut={text(closed.wayOut)} />;
  if (open) {
    return (
      <Notice
        kind="info"
        title={t('approvals.track.open')}
        wayOut={closed ? undefined : t('approvals.track.meanwhile', { track: text(title) })}
      />
    );
  }
  const { amount, unit } = promisedTime;
  const time = amount === 0 ? t('approvals.takes.atOnce') : t(`approvals.takes.${unit}`, { count: amount });
  return (
    <Notice kind="info" title={t('approvals.track.title', { track: text(title), time })}>
      {because && <p>{t('approvals.track.because', { rule: text(because) })}</p>}
    </Notice>
  );
}
