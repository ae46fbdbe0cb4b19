import { useTranslation } from 'react-i18next';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { useName } from '#platform/i18n/web/useName.ts';
import type { CaseView } from '../pure/caseView.ts';

/**
 * Who has to act now: the applicant, or an agency and the post in it. Nobody once the case has ended; and while it waits
 * for a limit to pass, or for another system's word.
 */
export function HolderName({
  view,
}: {
  view: Pick<CaseView, 'holder' | 'holderTitle' | 'holderAgencyName' | 'closedAt' | 'clocks'>;
}) {
  const { t } = useTranslation();
  const text = useText();
  const name = useName();
  const { holder, holderTitle, holderAgencyName, closedAt, clocks } = view;
  if (closedAt !== null) return t('process.holder.nobody');
  if (holder === 'applicant') return t('process.holder.applicant');
  if (holder === null) {
    const waits = clocks.some(({ moves, endedAt, stopped }) => moves && endedAt === null && !stopped);
    return t(waits ? 'process.holder.clock' : 'process.holder.others');
  }
  const post = holderTitle ? text(holderTitle) : holder;
  return holderAgencyName ? t('process.holder.office', { agency: name(holderAgencyName), post }) : post;
}
