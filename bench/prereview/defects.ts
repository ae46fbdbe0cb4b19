import type { Chance } from './chance.ts';
import { creditCode, identityNumber } from './codes.ts';
import type { Content, MaterialId } from './materials.ts';
import { type Block, type Facts, makeAddress, makeFirm, makePerson } from './plan.ts';

type Spoil = (content: Content, facts: Facts, chance: Chance) => Partial<Content>;

/** One way of spoiling a material. `kind` is what a reviewer would call it. */
export interface Defect {
  kind: string;
  material: MaterialId;
  /** Hard ones hide in a wording, a layout or a single character. */
  hard?: boolean;
  /** Everything in the material changes: what else is found in it follows from this one. */
  whole?: boolean;
  /** What the material says instead. */
  spoil?: Spoil;
  /** How the file itself is spoiled, after it was made. */
  file?: 'broken' | 'scanned' | 'blankPage' | 'copy';
}

const PLAN = 'planning-permit';
const CONTRACT = 'construction-contract';
const DRAWING = 'drawing-review';
const MANAGER = 'manager-papers';
const BUILDER = 'builder-licence';
const PRICES = 'price-list';
const FUNDS = 'fund-letter';
const SAFETY = 'safety-measures';

export const defects: Defect[] = [
  ...both('documentKind', PLAN, titled('建设用地规划许可证'), titled('建设工程规划核实合格证'), true),
  ...both('documentKind', CONTRACT, titled('建设工程监理合同'), titled('建设工程施工合同补充协议'), true),
  { kind: 'documentKind', material: DRAWING, whole: true, spoil: titled('施工图设计文件审查意见告知书') },
  easy('name', PLAN, (_c, _f, chance) => ({ developer: makeFirm(chance) })),
  hard('name', CONTRACT, (_c, { firm }, chance) => ({ developer: near(firm.name, chance) })),
  easy('name', DRAWING, (_c, _f, chance) => ({ developer: makeFirm(chance) })),
  easy('name', MANAGER, ({ manager }, _f, chance) => ({
    manager: { ...manager, name: `${makePerson(chance)}甲` },
  })),
  hard('name', BUILDER, ({ builder }, _f, chance) => ({
    builder: { ...builder, name: near(builder.name, chance) },
  })),
  ...both(
    'address',
    PLAN,
    (_c, _f, chance) => ({ address: makeAddress(chance, '银川市西夏区') }),
    ({ address }) => ({ address: address.replace(/(\d)号$/, '$10号') }),
  ),
  easy('validity', PLAN, () => ({ from: '2023-08-01', until: '2026-07-31' })),
  easy('validity', MANAGER, () => ({ from: '2022-05-10', until: '2025-05-09' })),
  hard('validity', BUILDER, () => ({ from: '2021-11-23', until: '2026-11-22' })),
  ...both(
    'unit',
    PLAN,
    (_c, _f, chance) => ({ area: `${10 + chance.below(90)}${chance.pick(['亩', '公顷'])}` }),
    (_c, _f, chance) => ({ area: `${1 + chance.below(9)}.${1 + chance.below(8)}万立方米` }),
  ),
  easy('section', CONTRACT, () => ({ leftOut: ['工程概况'] })),
  ...both(
    'section',
    SAFETY,
    (_c, _f, chance) => ({ leftOut: [chance.pick(['质量', '安全', '应急'])] }),
    () => ({ leftOut: ['应急'], extra: [says('应急预案见本单位另行编制的专项文件，此处从略。')] }),
  ),
  ...both(
    'amount',
    CONTRACT,
    ({ price }) => ({ price: price + 1_000_000 }),
    ({ price }) => ({ price: price + 9 }),
  ),
  ...both('sum', PRICES, more(50_000), more(1)),
  ...both(
    'table',
    PRICES,
    (_c, _f, chance) => ({ leftOut: [chance.pick(['2', '3'])] }),
    ({ total }) => ({ rows: [['土建工程', '项', 1, total]] }),
  ),
  ...both(
    'dateOrder',
    CONTRACT,
    () => ({ begin: '2026-12-20', end: '2025-10-30' }),
    () => ({ begin: '2027-03-02', end: '2027-03-01' }),
  ),
  easy('signature', CONTRACT, () => ({ signed: 'none' })),
  easy('signature', FUNDS, () => ({ signed: 'none' })),
  easy('clause', CONTRACT, () => ({ leftOut: ['保修'] })),
  hard('clause', CONTRACT, () => ({ leftOut: ['保修'], extra: [says('其他未尽事宜，双方另行协商。')] })),
  easy('placeholder', CONTRACT, oneOf('项目负责人：XXX', '本合同为示例文本', '违约金比例待定')),
  easy('placeholder', SAFETY, oneOf('编制人：×××', '（此处填写机械清单）', 'X X X项目部')),
  hard('placeholder', SAFETY, oneOf('应急电话：＿＿＿＿＿＿', '总监理工程师：某某某', '编制人：***')),
  ...both(
    'identityNumber',
    MANAGER,
    ({ manager }, _f, chance) => ({ manager: { ...manager, id: slip(manager.id, chance) } }),
    ({ manager }, _f, chance) => ({ manager: { ...manager, id: identityNumber(chance) } }),
  ),
  ...both(
    'creditCode',
    BUILDER,
    ({ builder }) => ({ builder: { ...builder, code: builder.code.slice(0, 17) } }),
    ({ builder }, _f, chance) => ({ builder: { ...builder, code: creditCode(chance) } }),
  ),
  ...both(
    'period',
    FUNDS,
    () => ({ year: 2024 }),
    () => ({ year: 2025 }),
  ),
  { kind: 'legible', material: SAFETY, file: 'blankPage' },
  { kind: 'distinct', material: SAFETY, file: 'copy', whole: true },
  { kind: 'reading', material: DRAWING, file: 'broken', whole: true },
  { kind: 'reading', material: MANAGER, file: 'scanned', whole: true },
];

function easy(kind: string, material: MaterialId, spoil: Spoil): Defect {
  return { kind, material, spoil };
}

function hard(kind: string, material: MaterialId, spoil: Spoil): Defect {
  return { kind, material, spoil, hard: true };
}

function both(kind: string, material: MaterialId, plain: Spoil, hidden: Spoil, whole = false): Defect[] {
  return [easy(kind, material, plain), hard(kind, material, hidden)].map((defect) => ({ ...defect, whole }));
}

function titled(title: string): Spoil {
  return () => ({ title });
}

function more(yuan: number): Spoil {
  return ({ rows: [[name, unit, amount, price] = ['', '', 0, 0], ...rest] }) => ({
    rows: [[name, unit, amount, price + yuan], ...rest],
  });
}

function oneOf(...texts: string[]): Spoil {
  return (_c, _f, chance) => ({ extra: [says(chance.pick(texts))] });
}

function says(text: string): Block {
  return { is: 'text', text };
}

/** One digit typed wrong. */
function slip(code: string, chance: Chance): string {
  const at = 9 + chance.below(7);
  const digit = String((Number(code[at]) + 1 + chance.below(8)) % 10);
  return code.slice(0, at) + digit + code.slice(at + 1);
}

/** Another firm whose name looks the same at a glance. */
function near(name: string, chance: Chance): string {
  const kind = name.includes('有限责任公司')
    ? name.replace('有限责任公司', '有限公司')
    : name.replace('有限公司', '有限责任公司');
  return chance.pick([kind, name.replace('宁夏', '宁夏新'), name.replace('宁夏', '夏宁')]);
}
