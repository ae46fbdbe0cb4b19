import { useEffect, useState } from 'react';
import { callHeaders } from '#platform/api/web/callHeaders.ts';

/** A stored file in this page's memory: an address that lives as long as the component. */
export function useFileUrl(id: string): { url: string | undefined; failed: boolean; again: () => void } {
  const [url, setUrl] = useState<string>();
  const [failed, setFailed] = useState(false);
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` is how another attempt is asked for
  useEffect(() => {
    const giveUp = new AbortController();
    let made: string | undefined;
    setFailed(false);
    fetchFile(id, giveUp.signal).then(
      (content) => {
        if (giveUp.signal.aborted) return;
        made = URL.createObjectURL(content);
        setUrl(made);
      },
      () => !giveUp.signal.aborted && setFailed(true),
    );
    return () => {
      giveUp.abort();
      if (made) URL.revokeObjectURL(made);
    };
  }, [id, turn]);
  return { url, failed, again: () => setTurn((before) => before + 1) };
}

async function fetchFile(id: string, signal: AbortSignal): Promise<Blob> {
  const answer = await fetch(`/api/files/${id}`, { headers: callHeaders({}), signal });
  if (!answer.ok) throw new Error(`answered ${answer.status}`);
  return answer.blob();
}
