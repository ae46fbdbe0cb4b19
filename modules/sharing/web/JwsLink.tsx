/** A signed statement to keep: whoever has the published key can check it without this platform. */
export function JwsLink({ jws, name, children }: { jws: string; name: string; children: string }) {
  return (
    <a href={`data:application/jose;charset=utf-8,${jws}`} download={`${name}.jws`}>
      {children}
    </a>
  );
}
