export interface Spread {
  count: number;
  p50: number;
  p95: number;
  p99: number;
  slowest: number;
}

/** How long each kind of request took, in milliseconds. */
export interface Timings {
  took(kind: string, milliseconds: number): void;
  of(kind: string): Spread;
  kinds(): string[];
}

export function openTimings(): Timings {
  const all = new Map<string, number[]>();
  return {
    took(kind, milliseconds) {
      const known = all.get(kind);
      if (known) known.push(milliseconds);
      else all.set(kind, [milliseconds]);
    },
    kinds: () => [...all.keys()],
    of(kind) {
      const sorted = [...(all.get(kind) ?? [])].sort((a, b) => a - b);
      const at = (share: number) =>
        Math.round((sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0) * 10) / 10;
      return { count: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), slowest: at(1) };
    },
  };
}
