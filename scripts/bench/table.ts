import type { BenchResult } from '../../bench/result.ts';

/** A table for people: our figure, each peer's, and how many times better we are. */
export function formatTable({ bench, unit, ours, peers, ratios }: BenchResult): string {
  const rows = [
    [bench, unit, 'we are better by'],
    ['OneWindow', formatFigure(ours), ''],
    ...Object.entries(peers).map(([peer, figure]) => [
      peer,
      formatFigure(figure),
      ratios[peer] === undefined ? '' : `${formatFigure(ratios[peer])} ×`,
    ]),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map(([name, figure, ratio]) =>
      `${name!.padEnd(widths[0]!)}  ${figure!.padStart(widths[1]!)}  ${ratio!.padStart(widths[2]!)}`.trimEnd(),
    )
    .join('\n');
}

function formatFigure(value: number): string {
  return value.toLocaleString('en-US', { maximumSignificantDigits: 3 });
}
