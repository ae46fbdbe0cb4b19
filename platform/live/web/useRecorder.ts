import { useEffect, useRef, useState } from 'react';
import { callHeaders } from '#platform/api/web/callHeaders.ts';
import type { ProblemDocument } from '#platform/api/web/problemDocument.ts';
import { ApiProblem, isProblemDocument } from '#platform/api/web/problemDocument.ts';
import { problemOf } from '#platform/api/web/problemOf.ts';
import { type Composition, composeRecording } from './composeRecording.ts';
import { liveClient } from './liveClient.ts';
import { partUploads, putPart } from './partUploads.ts';
import type { RoomState } from './roomConnection.ts';

const PIECE_MS = 2_000;
const BITS_PER_SECOND = 900_000;
const TYPES = ['video/webm;codecs=vp8,opus', 'video/webm', 'video/mp4'];

interface Running {
  id: string;
  recorder: MediaRecorder;
  composition: Composition;
  sent: () => Promise<void>;
}

/** Records a room in the officer's browser. Every two seconds go to the server as they are: a page that dies loses no more. */
export function useRecorder(caseId: string, state: RoomState, stamp: () => string) {
  const running = useRef<Running>(undefined);
  const [phase, setPhase] = useState<'idle' | 'starting' | 'running' | 'archiving'>('idle');
  const [bytes, setBytes] = useState(0);
  const [problem, setProblem] = useState<ProblemDocument>();

  useEffect(() => {
    const { audio, camera, screen } = state.media;
    running.current?.composition.show(state.peers, { audio, video: screen ?? camera });
  }, [state]);
  useEffect(
    () => () => {
      if (running.current?.recorder.state === 'recording') running.current.recorder.stop();
      running.current?.composition.stop();
    },
    [],
  );

  async function start(): Promise<void> {
    if (phase !== 'idle') return;
    setProblem(undefined);
    setPhase('starting');
    setBytes(0);
    try {
      const mimeType = TYPES.find((type) => MediaRecorder.isTypeSupported(type)) ?? 'video/webm';
      const mediaType = mimeType.split(';')[0] as 'video/webm' | 'video/mp4';
      const { id } = await liveClient.startRecording({ caseId, mediaType });
      const composition = composeRecording(stamp);
      const { audio, camera, screen } = state.media;
      composition.show(state.peers, { audio, video: screen ?? camera });
      const uploads = partUploads({
        put: (n, piece) => putPart(id, n, piece),
        wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
        onProgress: setBytes,
      });
      const recorder = new MediaRecorder(composition.stream, {
        mimeType,
        videoBitsPerSecond: BITS_PER_SECOND,
      });
      recorder.ondataavailable = ({ data }) => uploads.add(data);
      recorder.start(PIECE_MS);
      running.current = { id, recorder, composition, sent: uploads.sent };
      setPhase('running');
    } catch (error) {
      setProblem(problemOf(error));
      setPhase('idle');
    }
  }

  /** Ends the recording when its last piece is on the server, and has it hashed and archived. */
  async function stop(): Promise<boolean> {
    const now = running.current;
    if (!now) return true;
    setPhase('archiving');
    const ended = new Promise<void>((resolve) => now.recorder.addEventListener('stop', () => resolve()));
    if (now.recorder.state !== 'inactive') {
      now.recorder.stop();
      await ended;
    }
    now.composition.stop();
    running.current = undefined;
    await now.sent();
    return archive(now.id);
  }

  async function archive(id: string): Promise<boolean> {
    try {
      await finishRecording(id);
      return true;
    } catch (error) {
      setProblem(problemOf(error));
      return false;
    } finally {
      setPhase('idle');
    }
  }

  return { phase, bytes, problem, start, stop, archive, own: running.current?.id };
}

async function finishRecording(id: string): Promise<void> {
  const response = await fetch(`/api/live/recordings/${id}/finish`, {
    method: 'POST',
    headers: callHeaders({}),
  });
  if (response.ok) return;
  const body: unknown = await response.json().catch(() => undefined);
  throw isProblemDocument(body) ? new ApiProblem(body) : new Error(`answered ${response.status}`);
}
