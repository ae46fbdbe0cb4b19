import { useTranslation } from 'react-i18next';
import { type FileOnItsWay, isUnderWay } from '#platform/forms/web/materialUploads.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Notice } from '#platform/ui/plain/Notice.tsx';

interface StillSendingProps {
  items: readonly FileOnItsWay[];
  /** It is submitted as soon as all are there. */
  submitting: boolean;
  onGo: () => void;
}

/** On the other steps: which files are still on their way, and which did not get through. */
export function StillSending({ items, submitting, onGo }: StillSendingProps) {
  const { t } = useTranslation();
  const under = items.filter(isUnderWay);
  const failed = items.length - under.length;
  const action = <Button onClick={onGo}>{t('approvals.apply.sending.go')}</Button>;
  return (
    <>
      {under.length > 0 && (
        <Notice
          kind="info"
          title={t('approvals.apply.sending.title', { count: under.length })}
          wayOut={t(submitting ? 'approvals.apply.sending.thenSubmitted' : 'approvals.apply.sending.wayOut')}
          action={action}
        >
          <ul className="apply-sending">
            {under.map(({ key, name, sent, size }) => (
              <li key={key}>
                {name} <progress value={size > 0 ? sent / size : 0} max={1} aria-label={name} />
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {failed > 0 && (
        <Notice
          kind="warning"
          title={t('approvals.apply.sending.failed', { count: failed })}
          wayOut={t('approvals.apply.sending.failedWayOut')}
          action={action}
        />
      )}
    </>
  );
}
