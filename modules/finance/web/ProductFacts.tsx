import { useTranslation } from 'react-i18next';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { DescriptionList } from '#platform/ui/plain/DescriptionList.tsx';
import type { ProductView } from '../contract.ts';

/** What a product gives, and who to ask; what nobody stated is left out. */
export function ProductFacts({ product }: { product: ProductView }) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const { institution, kind, summary, amountMost, termMonths, rate, feeWaiver } = product;
  const contact = institution && [institution.contact, institution.phone].filter(Boolean).join(' · ');
  const items = [
    institution && {
      term: t('finance.institution'),
      value: text(institution.name),
      source: contact || undefined,
    },
    kind && { term: t('finance.kind'), value: text(kind) },
    amountMost && { term: t('finance.amountMost'), value: format.money(amountMost) },
    termMonths && { term: t('finance.term'), value: t('finance.months', { count: termMonths }) },
    rate && { term: t('finance.rate'), value: text(rate) },
    feeWaiver && { term: t('finance.feeWaiver'), value: t('finance.percent', { count: feeWaiver }) },
  ].filter((item) => item !== null && item !== 0 && item !== '');
  return (
    <>
      {summary && <p>{text(summary)}</p>}
      {items.length > 0 && <DescriptionList items={items} />}
      {!product.hasConditions && institution && <p>{t('finance.noConditions')}</p>}
    </>
  );
}
