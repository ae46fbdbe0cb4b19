import { useTranslation } from 'react-i18next';
import { useName } from '#platform/i18n/web/useName.ts';
import { runningClocks } from '#platform/process/web/shownClocks.ts';
import { useDueDate } from '#platform/process/web/useDueDate.ts';
import { Notice, type NoticeProps } from '#platform/ui/plain/Notice.tsx';
import type { PostCheckView } from '../contract.ts';

/** In a sentence: where the check stands, what comes next, and what the firm has to do. */
export function CheckStanding({ check }: { check: PostCheckView }) {
  const { t } = useTranslation();
  const name = useName();
  const { case: view, officersAtLeast } = check;
  const [clock] = runningClocks(view);
  const date = useDueDate()(clock);
  const known = STANDINGS[view.state];
  if (!known) return null;
  const values = {
    agency: view.holderAgencyName ? name(view.holderAgencyName) : '',
    date,
    officers: officersAtLeast,
  };
  return (
    <Notice
      kind={known}
      title={t(`supervision.standing.${view.state}.title`, values)}
      wayOut={t(`supervision.standing.${view.state}.next`, values)}
    />
  );
}

/** The states of a post-check, and how each is said. */
export const STANDINGS: Record<string, NoticeProps['kind']> = {
  due: 'info',
  rectifying: 'warning',
  rechecking: 'info',
  revoking: 'error',
  fraudFound: 'error',
  passed: 'success',
  revoked: 'error',
  kept: 'success',
  ended: 'info',
};
