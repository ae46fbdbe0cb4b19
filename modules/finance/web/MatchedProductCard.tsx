import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { ReasonList } from '#platform/rules/web/ReasonList.tsx';
import { Button } from '#platform/ui/plain/Button.tsx';
import { StateTag } from '#platform/ui/plain/StateTag.tsx';
import type { MatchedProduct } from '../contract.ts';
import { AskContact } from './AskContact.tsx';
import { ProductFacts } from './ProductFacts.tsx';

const TONES = { true: 'good', false: 'ended', unknown: 'near' } as const;

interface MatchedProductCardProps {
  product: MatchedProduct;
  onAsked: (answer: unknown) => void;
}

/** One product for one firm: does it fit, why, and the way to the institution. */
export function MatchedProductCard({ product, onAsked }: MatchedProductCardProps) {
  const { t } = useTranslation();
  const text = useText();
  const [asking, setAsking] = useState(false);
  const name = text(product.name);
  const action = t('finance.mine.ask');
  const id = `product-${product.code}`;
  return (
    <section className="ow-stack" aria-labelledby={id}>
      <h2 id={id}>{name}</h2>
      <p>
        {product.hasConditions ? (
          <StateTag tone={TONES[product.outcome]}>{t(`finance.outcome.${product.outcome}`)}</StateTag>
        ) : (
          <StateTag tone="still">{t('finance.outcome.none')}</StateTag>
        )}
      </p>
      <ProductFacts product={product} />
      <ReasonList reasons={product.reasons} />
      {product.mayAsk && !asking && (
        <div className="ow-row">
          <Button
            aria-label={t('finance.mine.actionFor', { action, product: name })}
            onClick={() => setAsking(true)}
          >
            {action}
          </Button>
        </div>
      )}
      {product.mayAsk && asking && <AskContact product={product} onAsked={onAsked} />}
    </section>
  );
}
