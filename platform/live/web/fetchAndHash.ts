/** Fetches a recording and computes its SHA-256 here, so that the page need not believe the server. */
export async function fetchAndHash(
  url: string,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<{ blob: Blob; sha256: string }> {
  const response = await fetch(url, { signal });
  if (!response.ok || !response.body) throw new Error(`answered ${response.status}`);
  const total = Number(response.headers.get('content-length') ?? 0);
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let got = 0;
  const reader = response.body.getReader();
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
    if (!value) continue;
    chunks.push(value);
    got += value.length;
    if (total > 0) onProgress(got / total);
  }
  const blob = new Blob(chunks, { type: response.headers.get('content-type') ?? 'video/webm' });
  const digest = await crypto.subtle.digest('SHA-256', await blob.arrayBuffer());
  const sha256 = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return { blob, sha256 };
}
