import { useQueryClient } from '@tanstack/react-query';
import { useRead } from '#platform/api/web/useRead.ts';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { profiles } from './profilesClient.ts';
import { SupplyForm } from './SupplyForm.tsx';
import './profiles.css';

const KEY = ['profiles', 'mine'];

/** The form for one attribute of the own profile, on the page that asks for it. */
export function SupplyHere({ attribute, onDone }: { attribute: string; onDone: () => void }) {
  const queries = useQueryClient();
  const { data, problem, loading } = useRead(KEY, (signal) => profiles.getMyProfile({}, { signal }));
  const entry = data?.groups.flatMap(({ entries }) => entries).find(({ id }) => id === attribute);
  return (
    <>
      <ProblemNotice problem={problem} />
      {loading && <Skeleton lines={3} />}
      {entry && (
        <SupplyForm
          entry={entry}
          onDone={(profile) => {
            queries.setQueryData(KEY, profile);
            onDone();
          }}
        />
      )}
    </>
  );
}
