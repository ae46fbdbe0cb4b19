import { useRead } from '#platform/api/web/useRead.ts';
import { useRefresh } from '#platform/api/web/useRefresh.ts';
import { liveClient } from '#platform/live/web/liveClient.ts';
import { surveysClient } from './surveysClient.ts';

/** A survey with its room, read anew together. */
export function useSurvey(caseId: string) {
  const survey = useRead(['surveys', 'one', caseId], (signal) =>
    surveysClient.getSurvey({ caseId }, { signal }),
  );
  const room = useRead(['live', 'room', caseId], (signal) => liveClient.getRoom({ caseId }, { signal }));
  const refresh = useRefresh();
  return {
    survey: survey.data,
    room: room.data,
    problem: survey.problem ?? room.problem,
    loading: survey.loading || room.loading,
    refresh: () => void refresh(),
  };
}
