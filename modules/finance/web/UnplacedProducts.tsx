import { useTranslation } from 'react-i18next';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import type { MatchedProduct } from '../contract.ts';

/** Products that nobody can be asked about here, because the list does not say whose they are; and where to ask instead. */
export function UnplacedProducts({ products }: { products: readonly MatchedProduct[] }) {
  const { t } = useTranslation();
  const text = useText();
  if (products.length === 0) return null;
  return (
    <section className="ow-stack" aria-labelledby="finance-unplaced">
      <h2 id="finance-unplaced">{t('finance.mine.unplaced')}</h2>
      <p>{t('finance.mine.unplacedMeans')}</p>
      <p>
        <a href="/finance#institutions">{t('finance.mine.contacts')}</a>
      </p>
      <ul className="ow-frames">
        {products.map(({ code, name, summary }) => (
          <li key={code}>
            <h3>{text(name)}</h3>
            {summary && <p>{text(summary)}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
