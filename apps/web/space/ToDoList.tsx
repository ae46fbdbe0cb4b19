import { useTranslation } from 'react-i18next';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { CaseClock } from '#platform/process/web/CaseClock.tsx';
import { ButtonLink } from '#platform/ui/plain/Button.tsx';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { StateTag } from '#platform/ui/plain/StateTag.tsx';
import type { Tone } from '#platform/ui/plain/stateKinds.ts';
import type { ToDo } from './toDo.ts';

const TONES: Record<ToDo['kind'], Tone> = {
  rectify: 'close',
  correct: 'near',
  act: 'near',
  renew: 'close',
  finish: 'draft',
};

/** What waits for the firm, each with until when and the way to do it. */
export function ToDoList({ items }: { items: ToDo[] }) {
  const { t } = useTranslation();
  if (items.length === 0)
    return <EmptyState title={t('space.toDo.emptyTitle')}>{t('space.toDo.empty')}</EmptyState>;
  return (
    <ul className="space-list">
      {items.map((item) => (
        <ToDoRow key={`${item.kind} ${item.key}`} item={item} />
      ))}
    </ul>
  );
}

function ToDoRow({ item }: { item: ToDo }) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const { kind, title, number, href, clock, until } = item;
  return (
    <li className="space-list__row">
      <div>
        <StateTag tone={TONES[kind]}>{t(`space.toDo.${kind}.tag`)}</StateTag>
        <p className="space-list__title">{text(title)}</p>
        <p className="space-list__note">
          {number && <span>{number}</span>}
          {clock && <CaseClock clock={clock} />}
          {until && <span>{t(`space.toDo.${kind}.until`, { date: format.date(until) })}</span>}
        </p>
      </div>
      <ButtonLink kind={kind === 'finish' ? 'secondary' : 'primary'} href={href}>
        {t(`space.toDo.${kind}.go`)}
        <span className="ow-hidden">{text(title)}</span>
      </ButtonLink>
    </li>
  );
}
