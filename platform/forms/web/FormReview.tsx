import { useTranslation } from 'react-i18next';
import { inLanguage, type Language, type Text } from '#platform/i18n/pure/text.ts';
import { DescriptionList, type DescriptionListProps } from '#platform/ui/plain/DescriptionList.tsx';
import { answerTo } from '../pure/answers.ts';
import type { Answer, Answers, Form } from '../pure/form.ts';
import type { Names } from '../pure/kinds/showValue.ts';
import { sameJson } from '../pure/sameJson.ts';
import { type SummaryLine, summarise } from '../pure/summarise.ts';

interface FormReviewProps {
  form: Form;
  answers: Answers;
  language: Language;
  names: Names;
  sources: ReadonlyMap<string, { source: Text; value: Answer }>;
  onEdit?: (sectionId: string) => void;
}

/** What was filled in, to read before sending and on paper. */
export function FormReview({ form, answers, language, names, sources, onEdit }: FormReviewProps) {
  const { t } = useTranslation();
  const sourceOf = ({ field }: SummaryLine) => {
    const given = sources.get(field.id);
    if (!given || !sameJson(given.value, answerTo(answers, field.id))) return undefined;
    return t('forms.source.from', { source: inLanguage(given.source, language) });
  };
  const itemOf = (line: SummaryLine): DescriptionListProps['items'][number] => ({
    term: line.title,
    value: answerOf(line),
    source: sourceOf(line),
  });
  const answerOf = ({ rows, text }: SummaryLine) => {
    if (!rows) return text ? <span className="form-review__text">{text}</span> : empty;
    if (rows.length === 0) return empty;
    return (
      <ol className="form-review__rows">
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
          <li key={index}>
            <dl>
              {row.map((cell) => (
                <div key={cell.field.id}>
                  <dt>{cell.title}</dt>
                  <dd>{cell.text || empty}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ol>
    );
  };
  const empty = <span className="form-review__empty">{t('forms.empty')}</span>;
  return (
    <div className="form">
      {summarise(form, answers, language, names).map(({ section, title, lines }) => (
        <section key={section.id} className="form-review" aria-label={title}>
          <div className="form-review__head">
            <h2>{title}</h2>
            {onEdit && (
              <button type="button" className="form-link ow-no-print" onClick={() => onEdit(section.id)}>
                {t('forms.edit')}
                <span className="ow-hidden">{title}</span>
              </button>
            )}
          </div>
          <DescriptionList items={lines.map(itemOf)} />
        </section>
      ))}
    </div>
  );
}
