import { type Chance, openChance } from './chance.ts';
import { type Defect, defects } from './defects.ts';
import { type Content, type MaterialId, writers } from './materials.ts';
import { type Block, type Facts, makeFacts } from './plan.ts';
import { type Made, openTypesetting, type Setting } from './typeset.ts';

export interface Planted {
  kind: string;
  hard: boolean;
  whole: boolean;
}

export interface Material extends Made {
  id: MaterialId;
  planted: Planted | undefined;
  setting: Setting;
}

export interface Dossier {
  facts: Facts;
  materials: Material[];
}

interface Sketch {
  id: MaterialId;
  defect: Defect | undefined;
  blocks: Block[];
  setting: Setting;
}

const MATERIALS = Object.keys(writers) as MaterialId[];
const SETTINGS: readonly Setting[] = ['colon', 'colon', 'colon', 'spaced', 'table', 'below', 'gap'];

/**
 * Applications for a construction permit, each with eight materials; in about four of ten materials one defect is
 * planted. Every defect of the list is planted equally often. The same seed gives the same materials.
 */
export async function makeMaterials(seed: number, rounds: number): Promise<Dossier[]> {
  const chance = openChance(seed);
  const waiting = Array.from({ length: rounds }, () => defects).flat();
  const sketches: { facts: Facts; parts: Sketch[] }[] = [];
  while (waiting.length > 0) {
    const facts = makeFacts(chance);
    const parts = MATERIALS.map((id): Sketch => {
      const at = chance.true(0.55) ? waiting.findIndex(({ material }) => material === id) : -1;
      const [defect] = at < 0 ? [] : waiting.splice(at, 1);
      return { id, defect, ...sketch(id, defect, facts, chance) };
    });
    sketches.push({ facts, parts });
  }
  const letters = sketches.flatMap(({ parts }) => parts.flatMap(({ blocks }) => blocks.map(wordsOf)));
  const typesetting = await openTypesetting(`${[...new Set(letters.join(''))].join('')}0123456789_- `);
  const made: Dossier[] = [];
  for (const { facts, parts } of sketches) {
    const materials: Material[] = [];
    for (const part of parts) materials.push(await make(part, materials, typesetting, chance));
    made.push({ facts, materials });
  }
  return made;
}

function sketch(id: MaterialId, defect: Defect | undefined, facts: Facts, chance: Chance) {
  const content = contentOf(id, facts, chance);
  Object.assign(content, defect?.spoil?.(content, facts, chance));
  const blocks = writers[id](content, facts, chance);
  if (defect?.file === 'blankPage')
    blocks.splice(2 + chance.below(3), 0, { is: 'newPage' }, { is: 'newPage' });
  return { blocks, setting: chance.pick(SETTINGS) };
}

type Typesetting = Awaited<ReturnType<typeof openTypesetting>>;

async function make(
  { id, defect, blocks, setting }: Sketch,
  before: readonly Material[],
  typesetting: Typesetting,
  chance: Chance,
): Promise<Material> {
  const planted = defect && { kind: defect.kind, hard: defect.hard ?? false, whole: defect.whole ?? false };
  const about = { id, planted, setting };
  if (defect?.file === 'copy') return { ...before.at(-1)!, ...about };
  if (defect?.file === 'scanned') return { ...(await typesetting.asScan()), ...about };
  if (id === 'price-list' && chance.true(0.6)) return { ...(await typesetting.asXlsx(blocks)), ...about };
  const word = defect?.file !== 'blankPage' && chance.true(0.35);
  const made = word
    ? typesetting.asDocx(blocks, setting, chance)
    : await typesetting.asPdf(blocks, setting, chance);
  if (defect?.file === 'broken')
    return { ...made, ...about, bytes: made.bytes.subarray(0, made.bytes.length >> 2) };
  return { ...made, ...about };
}

function contentOf(id: MaterialId, facts: Facts, chance: Chance): Content {
  const shares = [0.42, 0.31, 0.17].map((share) => Math.round(facts.price * share));
  const rest = facts.price - shares.reduce((sum, share) => sum + share, 0);
  const names: [string, string, number][] = [
    ['土建工程', '平方米', 12000],
    ['装饰工程', '平方米', 9000],
    ['给排水工程', '项', 1],
    ['电气工程', '项', 1],
  ];
  return {
    title:
      {
        'planning-permit': '建设工程规划许可证',
        'construction-contract': chance.pick(['建设工程施工合同', '建筑工程施工合同']),
        'drawing-review': chance.pick(['施工图设计文件审查合格书', '施工图审查合格书']),
      }[id as string] ?? '',
    developer: facts.firm.name,
    address: facts.address,
    from: '2025-06-01',
    until: '2028-05-31',
    area: `${5000 + chance.below(40_000)}${chance.pick(['平方米', '㎡', 'm2', ' 平方米'])}`,
    price: facts.price,
    begin: '2026-12-10',
    end: '2028-06-30',
    signed: chance.pick(['written', 'sealed']),
    builder: { ...facts.builder },
    manager: { ...facts.manager },
    year: facts.fundYear,
    rows: [...shares, rest].map((share, n) => [...names[n]!, share]),
    total: facts.price,
    leftOut: [],
    extra: [],
  };
}

function wordsOf(block: Block): string {
  if (block.is === 'field') return `${block.label}${block.value}：`;
  if (block.is === 'table') return block.rows.flat().join('');
  if (block.is === 'sign') return `${block.label}：马建国日期年月`;
  return block.is === 'newPage' ? '' : block.text;
}
