import { useTranslation } from 'react-i18next';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { ButtonLink } from '#platform/ui/plain/Button.tsx';
import { Notice } from '#platform/ui/plain/Notice.tsx';
import type { ReformView } from '../contract.ts';

/** Above the guide of a former procedure: what replaced it, for those who may use it. */
export function SimplerWay({ reform, matter }: { reform: ReformView; matter: string }) {
  const { t } = useTranslation();
  const text = useText();
  const measured = reform.matters.find((one) => one.matter === reform.measured);
  if (reform.baseline !== matter || !measured) return null;
  return (
    <Notice
      kind="info"
      title={t('reforms.atlas.baselineTitle')}
      wayOut={t('reforms.atlas.baselineText', { matter: text(measured.title) })}
      action={
        <ButtonLink href={`/matters/${measured.matter}`}>{t('reforms.atlas.baselineAction')}</ButtonLink>
      }
    />
  );
}
