import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '#platform/i18n/web/useLanguage.ts';
import type { SearchHit } from '../../contract.ts';
import './search.css';

const KINDS = new Set(['matter', 'policy', 'guide', 'register', 'reform', 'how-to']);

/** Hits in order, the words that were looked for marked. Arrow keys go from one to the next. */
export function SearchHits({ hits }: { hits: SearchHit[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <>
      <ol className="hits" onKeyDown={moveByArrow}>
        {hits.map((hit) => (
          <li key={`${hit.kind} ${hit.id}`} lang={hit.language}>
            <h2 className="hits__title">
              <a href={hit.url}>{hit.title}</a>
            </h2>
            <p className="hits__kind" lang={language}>
              {KINDS.has(hit.kind) && t(`catalogue.kind.${hit.kind}`)}
              {hit.language !== language && t('catalogue.search.otherLanguage')}
            </p>
            <p>
              {hit.snippet.map(({ text, hit: found }, index) =>
                // biome-ignore lint/suspicious/noArrayIndexKey: the segments of one text keep their order
                found ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
              )}
            </p>
          </li>
        ))}
      </ol>
      <p className="hits__keys ow-no-print">{t('catalogue.search.keys')}</p>
    </>
  );
}

function moveByArrow(event: KeyboardEvent<HTMLOListElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const links = [...event.currentTarget.querySelectorAll('a')];
  const next = links[links.indexOf(document.activeElement as HTMLAnchorElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
