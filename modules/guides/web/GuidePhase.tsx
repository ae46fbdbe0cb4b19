import { useTranslation } from 'react-i18next';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import type { GuideItemView, GuideView } from '../contract.ts';
import { GuideMatterCard } from './GuideMatterCard.tsx';
import { useGuideWords } from './useGuideWords.ts';

/** One phase of a guide. The last also holds what follows from the permits: how long they last, when they are checked. */
export function GuidePhase({ guide, phase }: { guide: GuideView; phase: GuideView['phases'][number] }) {
  const { t } = useTranslation();
  const matters = guide.phases.flatMap(({ items }) => items).filter((item) => item.kind === 'matter');
  return (
    <section className="ow-stack guides-phase" aria-labelledby={phase.id}>
      <h2 id={phase.id}>{t(`guides.phase.${phase.id}`)}</h2>
      {phase.items.map((item) => (
        <Item key={keyOf(item)} item={item} />
      ))}
      {phase.id === 'run' && <Duties matters={matters} />}
    </section>
  );
}

function keyOf(item: GuideItemView): string {
  if (item.kind === 'matter') return item.matter;
  return item.kind === 'bundle' ? item.bundle : item.title.zh;
}

function Item({ item }: { item: GuideItemView }) {
  const { t } = useTranslation();
  const text = useText();
  if (item.kind === 'matter') return <GuideMatterCard item={item} />;
  return (
    <article className="guides-item">
      <h3>
        {item.kind === 'bundle' ? (
          <a href={`/bundles/${item.bundle}`}>{text(item.title)}</a>
        ) : (
          text(item.title)
        )}
        {item.applies === 'maybe' && <span className="guides-maybe">{t('guides.maybe')}</span>}
      </h3>
      <p>{text(item.kind === 'bundle' ? item.summary : item.text)}</p>
      {item.kind === 'bundle' && (
        <p className="guides-note">
          {t('guides.parts')}
          {t('catalogue.guide.colon')}
          {item.parts.map(({ title }) => text(title)).join(t('catalogue.guide.separator'))}
        </p>
      )}
    </article>
  );
}

function Duties({ matters }: { matters: Extract<GuideItemView, { kind: 'matter' }>[] }) {
  const { t } = useTranslation();
  const text = useText();
  const { amount } = useGuideWords();
  const duties = matters.flatMap(({ matter, title, lasts, check }) => [
    ...(check
      ? [
          {
            key: `${matter} check`,
            words: t('guides.check', { title: text(check.title), amount: amount(check) }),
          },
        ]
      : []),
    ...(lasts
      ? [
          {
            key: `${matter} lasts`,
            words: t('guides.lasts', { title: text(title), amount: amount(lasts) }),
          },
        ]
      : []),
  ]);
  if (duties.length === 0) return null;
  return (
    <article className="guides-item">
      <h3>{t('guides.duties')}</h3>
      <ul>
        {duties.map(({ key, words }) => (
          <li key={key}>{words}</li>
        ))}
      </ul>
    </article>
  );
}
