import { useTranslation } from 'react-i18next';
import { fieldsOf } from '#platform/forms/pure/form.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Notice } from '#platform/ui/plain/Notice.tsx';
import type { ApplyDraft } from './applyDesk.ts';

interface FormChangedProps {
  draft: ApplyDraft;
  onFind: (path: string) => void;
}

/** The form was published anew while the draft lay: what came, what changed, and what was answered to what is gone. */
export function FormChanged({ draft, onFind }: FormChangedProps) {
  const { t } = useTranslation();
  const text = useText();
  const { changed, body } = draft;
  if (!changed) return null;
  const { added, altered, gone } = changed;
  if (added.length + altered.length + gone.length + changed.removed.length === 0) return null;
  const titles = new Map([
    ...fieldsOf(body.form).map(({ id, title }) => [id, title] as const),
    ...body.materials.map(({ id, title }) => [`materials.${id}`, title] as const),
  ]);
  const links = (paths: string[]) =>
    paths.map((path) => (
      <li key={path}>
        <button type="button" className="form-link" onClick={() => onFind(path)}>
          {text(titles.get(path) ?? { zh: path, en: path })}
        </button>
      </li>
    ));
  return (
    <Notice
      kind="warning"
      title={t('approvals.apply.changed.title')}
      wayOut={t('approvals.apply.changed.wayOut')}
    >
      {added.length > 0 && (
        <>
          <p>{t('approvals.apply.changed.added')}</p>
          <ul className="ow-errors">{links(added)}</ul>
        </>
      )}
      {altered.length > 0 && (
        <>
          <p>{t('approvals.apply.changed.altered')}</p>
          <ul className="ow-errors">{links(altered)}</ul>
        </>
      )}
      {gone.length > 0 && (
        <>
          <p>{t('approvals.apply.changed.gone')}</p>
          <ul className="ow-errors">
            {gone.map(({ title, answer }) => (
              <li key={title.zh}>
                {t('approvals.apply.changed.was', { title: text(title), answer: text(answer) })}
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}
