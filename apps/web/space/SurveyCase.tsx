import { useTranslation } from 'react-i18next';
import { ButtonLink } from '#platform/ui/plain/Button.tsx';
import type { CaseBodyProps } from './CaseBody.tsx';

/** A survey of the firm's site as a case of its own: the way in, and its history. */
export function SurveyCase({ view, children }: CaseBodyProps) {
  const { t } = useTranslation();
  const closed = view.closedAt !== null;
  return (
    <>
      <p>
        <ButtonLink kind={closed ? 'secondary' : 'primary'} href={`/space/live/surveys/${view.id}`}>
          {t(closed ? 'surveys.desk.see' : 'surveys.desk.enter')}
        </ButtonLink>
      </p>
      {children}
    </>
  );
}
