import { useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProblemDocument } from '#platform/api/web/problemDocument.ts';
import { problemOf } from '#platform/api/web/problemOf.ts';
import { useRead } from '#platform/api/web/useRead.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { DescriptionList } from '#platform/ui/plain/DescriptionList.tsx';
import { Notice } from '#platform/ui/plain/Notice.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { fetchAndHash } from './fetchAndHash.ts';
import { liveClient } from './liveClient.ts';
import './live.css';

/** Plays back a recording whose hash was computed in this browser and compared with the one in the ledger. */
export function ReplayPage() {
  const { caseId = '', recordingId = '' } = useParams({ strict: false }) as Record<string, string>;
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const { data: room, problem } = useRead(['live', 'room', caseId], (signal) =>
    liveClient.getRoom({ caseId }, { signal }),
  );
  const recording = room?.recordings.find(({ id }) => id === recordingId);
  const { share, sha256, url, failed } = useChecked(recording?.sha256 ? recordingId : undefined);
  const same = sha256 !== undefined && sha256 === recording?.sha256;
  return (
    <Page title={t('live.replay.title')} lead={room && `${text(room.title)} ${room.number}`}>
      <ProblemNotice problem={problem ?? failed} />
      {recording && sha256 === undefined && !failed && (
        <p role="status">{t('live.replay.checking', { percent: Math.floor(share * 100) })}</p>
      )}
      {sha256 !== undefined &&
        (same ? (
          <Notice kind="success" title={t('live.replay.match')} />
        ) : (
          <Notice kind="error" title={t('live.replay.differs')} wayOut={t('live.replay.differsWayOut')} />
        ))}
      {/* biome-ignore lint/a11y/useMediaCaption: what was said was not written down */}
      {url && <video className="live-replay" src={url} controls aria-label={t('live.replay.title')} />}
      {recording && (
        <DescriptionList
          items={[
            { term: t('live.replay.started'), value: format.dateTime(recording.startedAt) },
            { term: t('live.replay.size'), value: format.bytes(recording.size ?? 0) },
            { term: t('live.replay.archived'), value: <code className="live-hash">{recording.sha256}</code> },
            { term: t('live.replay.computed'), value: <code className="live-hash">{sha256 ?? ''}</code> },
            { term: t('live.replay.ledger'), value: <code className="live-hash">{recording.actionId}</code> },
          ]}
        />
      )}
    </Page>
  );
}

function useChecked(recording: string | undefined) {
  const [state, setState] = useState<{
    share: number;
    sha256?: string;
    url?: string;
    failed?: ProblemDocument;
  }>({
    share: 0,
  });
  useEffect(() => {
    if (!recording) return;
    const giveUp = new AbortController();
    let url: string | undefined;
    fetchAndHash(
      `/api/live/recordings/${recording}/content`,
      (share) => setState((before) => ({ ...before, share })),
      giveUp.signal,
    )
      .then(({ blob, sha256 }) => {
        url = URL.createObjectURL(blob);
        setState({ share: 1, sha256, url });
      })
      .catch((error) => {
        if (!giveUp.signal.aborted) setState({ share: 0, failed: problemOf(error) });
      });
    return () => {
      giveUp.abort();
      if (url) URL.revokeObjectURL(url);
    };
  }, [recording]);
  return state;
}
