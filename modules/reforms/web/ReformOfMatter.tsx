import { useTranslation } from 'react-i18next';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import type { ReformView } from '../contract.ts';
import { AssumedParts } from './AssumedParts.tsx';
import { EffectTable } from './EffectTable.tsx';
import './reforms.css';

/** On the guide of a matter: the reform that brought it, and the comparison where this matter is the measured one. */
export function ReformOfMatter({ reform, matter }: { reform: ReformView; matter: string }) {
  const { t } = useTranslation();
  const text = useText();
  return (
    <>
      <p className="reform__summary">
        {t('reforms.atlas.ofLead', { title: text(reform.title) })}{' '}
        <a href="/reforms">{t('reforms.atlas.see')}</a>
      </p>
      {reform.measured === matter && (
        <>
          <EffectTable effects={reform.effects} />
          <AssumedParts assumed={reform.assumed} />
        </>
      )}
    </>
  );
}
