import { useTranslation } from 'react-i18next';
import type { ProblemDocument } from '#platform/api/web/problemDocument.ts';
import { Button, ButtonLink } from '#platform/ui/plain/Button.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { SearchBox } from '#platform/ui/plain/SearchBox.tsx';

const NOT_FOUND = 404;

/** No guide stands at this address, or it could not be read: look for it, or ask again. */
export function NoGuide({ problem, reload }: { problem: ProblemDocument; reload: () => void }) {
  const { t } = useTranslation();
  return (
    <>
      <ProblemNotice
        problem={problem}
        action={
          problem.status === NOT_FOUND ? (
            <ButtonLink href="/matters">{t('catalogue.search.all')}</ButtonLink>
          ) : (
            <Button onClick={reload}>{t('ui.retry')}</Button>
          )
        }
      />
      <SearchBox label={t('catalogue.search.label')} placeholder={t('catalogue.search.hint')} />
    </>
  );
}
