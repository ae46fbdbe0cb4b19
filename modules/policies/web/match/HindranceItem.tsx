import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useArticle } from '#platform/i18n/web/useArticle.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { StateTag } from '#platform/ui/plain/StateTag.tsx';
import type { AskedAttribute, MatchCondition } from '../../domain/matchContract.ts';
import { useAskedFact } from './useAskedFact.ts';

type Hindrance = MatchCondition['hindrances'][number];

/** What the firm can do about an attribute: a form to state it, drawn by whoever knows profiles. */
export type Supply = (attribute: AskedAttribute, onDone: () => void) => ReactNode;

interface HindranceItemProps {
  hindrance: Hindrance;
  article: string | null;
  supply?: Supply | undefined;
}

/** One thing that would have to be so: what is now, what it would have to be, by which article, and who can say it. */
export function HindranceItem({ hindrance, article, supply }: HindranceItemProps) {
  const { t } = useTranslation();
  const text = useText();
  const say = useArticle();
  const shown = useAskedFact();
  const { words, isUnknown, attributes, needs } = hindrance;
  return (
    <li>
      <p>
        <StateTag tone={isUnknown ? 'near' : 'bad'}>
          {t(isUnknown ? 'policies.match.toSay' : 'policies.match.toChange')}
        </StateTag>{' '}
        {text(words)}{' '}
        <span className="policies-note">{article ? say(article) : t('policies.noArticle')}</span>
      </p>
      <ul className="policies-plain policies-match__attributes">
        {attributes.map((attribute) => {
          const need = needs.find((one) => one.attribute === attribute.id);
          return (
            <li key={attribute.id}>
              {t('policies.match.now', {
                name: text(attribute.names),
                value: shown(attribute, attribute.fact),
              })}
              {need && (
                <>
                  {t('policies.match.semicolon')}
                  {t(`policies.match.need.${NEEDS[need.operator]}`, { value: shown(attribute, need.fact) })}
                </>
              )}
              {supply &&
                (attribute.supplied ? (
                  <StateIt attribute={attribute} supply={supply} />
                ) : (
                  <>
                    {' '}
                    <a href="/space/profile">{t('policies.match.bySource')}</a>
                  </>
                ))}
            </li>
          );
        })}
      </ul>
    </li>
  );
}

const NEEDS = { '=': 'equal', '!=': 'other', '<': 'below', '<=': 'atMost', '>': 'above', '>=': 'atLeast' };

function StateIt({ attribute, supply }: { attribute: AskedAttribute; supply: Supply }) {
  const { t } = useTranslation();
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return supply(attribute, () => setOpen(false));
  return (
    <>
      {' '}
      <Button kind="quiet" onClick={() => setOpen(true)}>
        {t('policies.match.stateIt', { name: text(attribute.names) })}
      </Button>
    </>
  );
}
