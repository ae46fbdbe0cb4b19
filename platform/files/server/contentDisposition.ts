/**
 * A file under its own name (RFC 6266), with a plain one for clients that read nothing but ASCII.
 * @param kind `inline` only for what the platform made itself: a browser shows it
 */
export function contentDisposition(name: string, kind: 'attachment' | 'inline' = 'attachment'): string {
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? '';
  const plain = /^[\w .-]+$/.test(name) ? name : `file${ending}`;
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
