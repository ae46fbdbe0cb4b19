import { type Document, isMap, isSeq, parseDocument, stringify } from 'yaml';
import type { Matter } from '#modules/catalogue/contract.ts';
import { type Decisions, type Difference, decided } from '../../domain/replicate/difference.ts';
import { limitsIn } from '../../domain/replicate/limitsIn.ts';
import { readAmount } from '../../domain/replicate/readAmount.ts';
import type { Pack } from '../pack.ts';
import { legalTimeThere } from './compareLimits.ts';
import { renamed } from './compareMatters.ts';
import { newNames, withNewNames } from './names.ts';
import type { Origin } from './origin.ts';
import { filesOf, type PackFiles } from './packFiles.ts';
import type { Target } from './target.ts';

export interface Applying {
  pack: Pack;
  origin: Origin;
  target: Target;
  differences: readonly Difference[];
  decisions: Decisions;
  /** Legal date. */
  today: string;
  /** Folders of the reforms it uses, seen from where the copy will stand. */
  uses?: readonly string[];
}

export interface Replica {
  files: PackFiles;
  /** Scenarios that speak of a matter which is left out. */
  dropped: string[];
}

/** The pack as it is to be in the other place: the same files with what was decided. Comments stay. */
export function applyDecisions(applying: Applying): Replica {
  const { pack, target, decisions, differences } = applying;
  const choice = new Map(differences.map((one) => [one.key, decided(one, decisions)]));
  const files = filesOf(pack.folder);
  files.delete('decisions.yaml');
  for (const { file, body } of pack.matters)
    edit(files, file, (document) => editMatter(applying, choice, document, body));
  for (const { file, definition } of pack.registers) {
    const theirs = target.registers.find(({ register }) => register === definition.register);
    edit(files, file, (document) => {
      document.set('place', target.place.id);
      const chosen = choice.get(`register:${definition.register}`);
      if (chosen !== 'empty' && chosen !== 'theirs') return;
      document.delete('csv');
      const entries = chosen === 'theirs' ? (theirs?.entries ?? []).map(({ body }) => body) : [];
      document.set('entries', document.createNode(entries));
    });
  }
  const dropped = takeTheirBaseline(applying, choice, files);
  edit(files, 'reform.yaml', (document) => editReform(applying, document));
  renameMatters(applying, choice, files);
  const names = newNames(applying.origin, target);
  for (const [file, text] of files) {
    if (choice.get(`name:${file}`) === 'replace') files.set(file, withNewNames(text, names));
  }
  files.set('decisions.yaml', record(applying, choice));
  return { files, dropped };
}

type Choice = ReadonlyMap<string, string | undefined>;

/** Long lines stay as they are: only what changed should differ. */
function edit(files: PackFiles, file: string, change: (document: Document) => void): void {
  const document = parseDocument(files.get(file) ?? '');
  const before = document.toString({ lineWidth: 0, flowCollectionPadding: true });
  change(document);
  const after = document.toString({ lineWidth: 0, flowCollectionPadding: true });
  if (before !== after) files.set(file, after);
}

function editMatter(applying: Applying, choice: Choice, document: Document, body: Matter): void {
  const { pack, target } = applying;
  for (const { at, path } of limitsIn(body)) {
    const chosen = choice.get(`limit:${body.matter}:${at}`);
    const amount = chosen === 'legal' ? legalTimeThere(target, body) : chosen && readAmount(chosen);
    if (!amount) continue;
    document.setIn([...path, 'amount'], amount.amount);
    document.setIn([...path, 'unit'], amount.unit);
    // The other place's document no longer says this.
    const source = chosen === 'legal' ? body.legalTime.source : sourceThere(applying, body, at);
    document.setIn([...path, 'source'], source);
  }
  const holders: (string | number)[][] = [
    ...body.stages.map((_, n) => ['stages', n, 'holder']),
    ...(body.postCheck
      ? [
          ['postCheck', 'holder'],
          ['postCheck', 'revocation', 'holder'],
        ]
      : []),
  ];
  for (const path of holders) {
    const role = String(document.getIn([...path, 'role']));
    const duty = body.parties[String(document.getIn([...path, 'at']))]?.duty;
    const other = choice.get(`post:${role}:${duty}`);
    if (other && other !== 'later') document.setIn([...path, 'role'], other);
  }
  if (choice.get(`matter:${body.matter}`) !== 'replace') return;
  const theirs = target.matters.find((one) => one.body.matter === body.matter)?.body.version ?? 0;
  document.set('version', Math.max(theirs + 1, pack.reform.version));
}

function sourceThere({ target }: Applying, body: Matter, at: string): string {
  const stated = limitsIn(body).find((one) => one.at === at)!;
  const override = target.overrides.some(({ id }) => id === stated.limit.source);
  return override ? stated.limit.source : `decision-of-${target.place.id}`;
}

function editReform({ pack, target, today, uses }: Applying, document: Document): void {
  const { reform, sha256 } = pack;
  const there = target.reforms.find((one) => one.reform === reform.reform);
  document.set('version', there ? there.version + 1 : 1);
  document.set('place', target.place.id);
  const from = { reform: reform.reform, place: reform.place, version: reform.version, sha256, on: today };
  document.set('replicatedFrom', document.createNode(from));
  if (uses && uses.length > 0) document.set('uses', document.createNode(uses));
}

/** The matter that the place has is what the reform is measured against; ours and its stories are left out. */
function takeTheirBaseline({ pack, target }: Applying, choice: Choice, files: PackFiles): string[] {
  const taken = target.matters.find(({ body }) => choice.get(`permit:${body.matter}`) === 'baseline');
  const ours = pack.matters.find(({ body }) => body.matter === pack.reform.baseline);
  if (!taken || !ours) return [];
  const file = `matters/${taken.body.matter}.yaml`;
  files.delete(ours.file);
  files.set(file, taken.text ?? stringify(taken.body, { lineWidth: 0 }));
  edit(files, 'reform.yaml', (document) => {
    document.set('baseline', taken.body.matter);
    const list = document.get('matters');
    const n = pack.reform.matters.indexOf(ours.file);
    if (isSeq(list)) list.set(n, file);
    // What the source claims was counted against the other place's procedure.
    document.delete('claims');
  });
  const mentions = (text: string) => idPattern(ours.body.matter).test(text);
  const dropped = [...files].flatMap(([name, text]) =>
    name.startsWith('scenarios/') && name !== 'scenarios/cast.yaml' && mentions(text) ? [name] : [],
  );
  for (const name of dropped) files.delete(name);
  edit(files, 'scenarios/cast.yaml', (document) => {
    const answers = document.get('answers');
    if (isMap(answers)) answers.delete(ours.body.matter);
  });
  return dropped;
}

/** A new id wherever the matter is named: in its file, in bundles, and in the stories. */
function renameMatters({ pack, target }: Applying, choice: Choice, files: PackFiles): void {
  for (const { body } of pack.matters) {
    if (choice.get(`matter:${body.matter}`) !== 'rename') continue;
    const id = renamed(body.matter, target.place.id);
    for (const [file, text] of files)
      files.set(
        file,
        text.replaceAll(idPattern(body.matter), (found) => found.replace(body.matter, id)),
      );
  }
}

/** The id as a whole word and not as part of a file's name. */
function idPattern(id: string): RegExp {
  return new RegExp(`(?<![\\w/-])${id}(?![\\w-]|\\.yaml)`, 'g');
}

/** What was decided, beside the definitions that follow from it: whoever reads the pack later can tell why. */
function record({ pack, target, differences }: Applying, choice: Choice): string {
  const { reform } = pack;
  return stringify(
    {
      replicated: `${reform.reform} ${reform.version}: ${reform.place} → ${target.place.id}`,
      decisions: Object.fromEntries(differences.map(({ key }) => [key, choice.get(key) ?? null])),
      open: differences.filter(({ key }) => choice.get(key) === 'later').map(({ key }) => key),
    },
    { lineWidth: 0 },
  );
}
