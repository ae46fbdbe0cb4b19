const SHAPES: Record<string, string> = {
  check: 'M20 18h56v60H20z M30 34l6 6 10-12 M54 34h14 M30 54l6 6 10-12 M54 54h14',
  fill: 'M26 12h44v72H26z M34 26h28 M34 26v8h28v-8 M34 44h28v8H34z M34 62h16v8H34z M44 78h8',
  upload: 'M24 30h14l6-8h8l6 8h14v44H24z M48 52m-12 0a12 12 0 1 0 24 0a12 12 0 1 0-24 0',
  promise: 'M24 14h48v66H24z M32 28h32 M32 40h32 M32 52h20 M34 70c6-10 10 6 14-2s8 4 14-4',
  send: 'M14 48L82 18 62 78 46 56z M46 56L82 18',
  visit: 'M16 80V40l32-22 32 22v40z M40 80V56h16v24',
  wait: 'M48 48m-32 0a32 32 0 1 0 64 0a32 32 0 1 0-64 0 M48 26v22l16 10',
  atOnce: 'M54 10L26 54h18l-4 32 30-46H50z',
  receive: 'M16 24h64v48H16z M26 36h22 M26 46h16 M26 56h20 M58 40h14v14H58z M62 44h6v6h-6z',
  checked: 'M42 42m-24 0a24 24 0 1 0 48 0a24 24 0 1 0-48 0 M60 60l22 22 M32 42l8 8 12-16',
};

/** The drawing of one step; how many of them is drawn too, so that one paper less is one less to see. */
export function StepPicture({ kind, count }: { kind: string; count: number }) {
  const shown = kind === 'upload' || kind === 'promise' || kind === 'check' ? Math.min(count, 12) : 0;
  return (
    <svg className="guides-picture" viewBox="0 0 96 110" aria-hidden="true" focusable="false">
      <path d={SHAPES[kind] ?? SHAPES['check']} fill="none" strokeWidth="3" strokeLinejoin="round" />
      {Array.from({ length: shown }, (_, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: dots that count
        <circle key={n} cx={48 - (shown - 1) * 3.6 + n * 7.2} cy="100" r="2.6" />
      ))}
    </svg>
  );
}
