import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProblemDocument } from '#platform/api/web/problemDocument.ts';
import { problemOf } from '#platform/api/web/problemOf.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { reforms } from '../reformsClient.ts';
import { saveAs } from './saveAs.ts';

/** The prepared pack as an archive, for who adopts it elsewhere. */
export function DownloadArchive({ stagedId }: { stagedId: string }) {
  const { t } = useTranslation();
  const [problem, setProblem] = useState<ProblemDocument>();
  const download = async () => {
    try {
      const { name, base64 } = await reforms.getArchive({ stagedId });
      saveAs(
        name,
        Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)),
        'application/gzip',
      );
    } catch (error) {
      setProblem(problemOf(error));
    }
  };
  return (
    <>
      <ProblemNotice problem={problem} />
      <Button onClick={() => void download()}>{t('reforms.office.archive')}</Button>
    </>
  );
}
