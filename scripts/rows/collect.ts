import type { Claims, Proof, Row } from './row.ts';

export interface ProvenRow extends Row {
  proofs: Proof[];
}

export interface Collected {
  rows: ProvenRow[];
  /** Claims that name a row or a parameter that is not there: a slip of the pen that would hide a gap. */
  unknown: { file: string; title: string; name: string }[];
}

/** Every row with what shows it. */
export function collect(rows: readonly Row[], claims: readonly Claims[]): Collected {
  const proven = new Map(rows.map((row) => [row.id, { ...row, proofs: [] as Proof[] }]));
  const unknown: Collected['unknown'] = [];
  for (const { file, title, shows } of claims) {
    for (const { row: id, parameter } of shows) {
      const row = proven.get(id);
      if (!row || (parameter !== undefined && !row.parameters.includes(parameter))) {
        unknown.push({ file, title, name: parameter ? `${id}.${parameter}` : id });
        continue;
      }
      let proof = row.proofs.find((one) => one.file === file && one.title === title);
      if (!proof) {
        proof = { file, title, parameters: [] };
        row.proofs.push(proof);
      }
      if (parameter !== undefined && !proof.parameters.includes(parameter)) proof.parameters.push(parameter);
    }
  }
  return { rows: [...proven.values()], unknown };
}

/** Parameters that no proof names. */
export function unproven({ parameters, proofs }: ProvenRow): string[] {
  return parameters.filter((parameter) => !proofs.some((proof) => proof.parameters.includes(parameter)));
}
