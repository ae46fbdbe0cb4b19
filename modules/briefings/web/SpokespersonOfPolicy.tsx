import { useTranslation } from 'react-i18next';
import { useLoad } from '#platform/api/web/useLoad.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { briefings } from './briefingsClient.ts';
import { ContactOf } from './ContactOf.tsx';
import { QuestionList } from './QuestionList.tsx';
import './briefings.css';

/** On the page of a policy: who speaks for its unit, and what was explained and answered about it. */
export function SpokespersonOfPolicy({ policy }: { policy: string }) {
  const { t } = useTranslation();
  const text = useText();
  const { data } = useLoad((signal) => briefings.findSpokesperson({ policy }, { signal }), policy);
  if (!data) return null;
  const { unit, spokesperson, explanations, answers } = data;
  if (!unit && explanations.length + answers.length === 0) return null;
  return (
    <section className="ow-stack" aria-labelledby="spokesperson">
      <h2 id="spokesperson">{t('briefings.spokespersons.ofPolicy')}</h2>
      {spokesperson ? (
        <p>
          {unit && text(unit)} · {spokesperson.name} · <ContactOf spokesperson={spokesperson} />
        </p>
      ) : (
        <p>{t('briefings.spokespersons.noUnit')}</p>
      )}
      <p>
        <a href="/spokespersons">{t('briefings.spokespersons.all')}</a>
      </p>
      {explanations.map(({ id, title, words }) => (
        <article key={id} id={`e-${id}`} className="briefings-question">
          <h3>{title}</h3>
          <p>{words}</p>
          <p className="briefings-note">{t('briefings.spokespersons.explanations')}</p>
        </article>
      ))}
      {answers.length > 0 && <QuestionList questions={answers} />}
    </section>
  );
}
