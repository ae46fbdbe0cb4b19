import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createClient } from '#platform/api/web/createClient.ts';
import { useRead } from '#platform/api/web/useRead.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import type { contract } from '../contract.ts';
import { LooksTable } from './LooksTable.tsx';

const looks = createClient<typeof contract>('looks');

interface LooksProps {
  /** Names the table. */
  caption: string;
  /** Only what belongs to this case, licence or file. */
  about?: string;
  /** Called once for each further page; gives the id that the page goes on after. */
  before?: string;
}

/** Who looked, newest first; earlier pages below when they are asked for. */
export function Looks({ caption, about, before }: LooksProps) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState(false);
  const { data, problem, loading } = useRead(['looks', about ?? 'all', before ?? ''], (signal) =>
    looks.listLooks({ about, before }, { signal }),
  );
  const last = data?.looks.at(-1)?.id;
  return (
    <>
      <ProblemNotice problem={problem} />
      {loading && <Skeleton lines={5} />}
      {data && <LooksTable caption={caption} looks={data.looks} withCase={about === undefined} />}
      {data?.more && !wanted && (
        <p>
          <Button onClick={() => setWanted(true)}>{t('looks.page.more')}</Button>
        </p>
      )}
      {wanted && <Looks caption={caption} about={about} before={last} />}
    </>
  );
}
