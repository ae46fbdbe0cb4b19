import type { Finding } from '../../modules/prereview/domain/finding.ts';
import type { Material } from './makeMaterials.ts';

interface Row {
  planted: number;
  found: number;
  hardPlanted: number;
  hardFound: number;
  falseAlarms: number;
}

/** Counts what was found against what was planted. */
export function openTally() {
  const rows = new Map<string, Row>();
  const times = new Map<string, number[]>();
  const judging: number[] = [];
  const missed = new Map<string, number>();
  const alarms = new Map<string, number>();
  let materials = 0;
  let onlyMissing = 0;
  let clean = 0;
  let cleanWithAlarm = 0;
  const rowOf = (kind: string): Row => {
    const row = rows.get(kind) ?? { planted: 0, found: 0, hardPlanted: 0, hardFound: 0, falseAlarms: 0 };
    rows.set(kind, row);
    return row;
  };
  const note = (list: Map<string, number>, what: string) => list.set(what, (list.get(what) ?? 0) + 1);

  function count({ id, planted, setting, ending }: Material, findings: readonly Finding[]): void {
    materials++;
    if (planted) {
      const row = rowOf(planted.kind);
      const isFound = findings.some(({ kind }) => kind === planted.kind);
      const named = findings.filter(({ kind }) => kind === planted.kind);
      // That a value was not found leads a person to it, but says nothing of what is wrong.
      if (isFound && named.every(({ code }) => code === 'notFound')) onlyMissing++;
      row.planted++;
      if (isFound) row.found++;
      if (planted.hard) {
        row.hardPlanted++;
        if (isFound) row.hardFound++;
      }
      if (!isFound) note(missed, `${planted.kind} in ${id}, ${ending} ${setting}`);
    }
    const strange = findings.filter(({ kind }) => !planted || (kind !== planted.kind && !planted.whole));
    // Several findings of one kind in one material are one alarm to whoever reads them.
    for (const kind of new Set(strange.map((finding) => finding.kind))) {
      rowOf(kind).falseAlarms++;
      note(alarms, `${kind} in ${id}, ${ending} ${setting}`);
    }
    if (planted) return;
    clean++;
    if (strange.length > 0) cleanWithAlarm++;
  }

  function result() {
    const all = [...rows.values()];
    const sum = (of: (row: Row) => number) => all.reduce((total, row) => total + of(row), 0);
    const byKind = Object.fromEntries(
      [...rows]
        .sort()
        .map(([kind, row]) => [
          kind,
          `${row.found} of ${row.planted} found (hard ones ${row.hardFound} of ${row.hardPlanted}), ${row.falseAlarms} false alarms`,
        ]),
    );
    return {
      recall: sum(({ found }) => found) / sum(({ planted }) => planted),
      detail: {
        materials,
        'with a planted defect': sum(({ planted }) => planted),
        clean,
        'found only as “value not found”': onlyMissing,
        'hard ones found': `${sum(({ hardFound }) => hardFound)} of ${sum(({ hardPlanted }) => hardPlanted)}`,
        'false alarms': `${sum(({ falseAlarms }) => falseAlarms)} in ${materials} materials; ${cleanWithAlarm} of ${clean} clean materials have one`,
        ...byKind,
        'milliseconds to read a material (mean, p95)': Object.fromEntries(
          [...times].map(([ending, some]) => [ending, `${mean(some)}, ${p95(some)}`]),
        ),
        'milliseconds to judge eight materials (mean, p95)': `${mean(judging)}, ${p95(judging)}`,
        missed: listOf(missed),
        'false alarms by place': listOf(alarms),
      },
    };
  }

  return {
    count,
    result,
    took(ending: string, milliseconds: number) {
      times.set(ending, [...(times.get(ending) ?? []), milliseconds]);
    },
    judged: (milliseconds: number) => void judging.push(milliseconds),
  };
}

function mean(some: readonly number[]): string {
  return (some.reduce((sum, one) => sum + one, 0) / some.length).toFixed(1);
}

function p95(some: readonly number[]): string {
  return (some.toSorted((a, b) => a - b)[Math.floor(some.length * 0.95)] ?? 0).toFixed(1);
}

function listOf(counts: ReadonlyMap<string, number>): string {
  const sorted = [...counts].sort(([, a], [, b]) => b - a);
  return sorted.map(([what, times]) => (times > 1 ? `${what} (${times})` : what)).join('; ') || 'none';
}
