import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { LawLimit } from '#platform/clock/pure/lawFile.ts';
import type { Decisions } from '../../domain/replicate/difference.ts';
import { judgeDecisions } from '../../domain/replicate/judgeDecisions.ts';
import { knownHere } from '../knownHere.ts';
import { readPack } from '../readPack.ts';
import { sayIn } from '../say.ts';
import { originOf, placesWith, readTarget } from './readTarget.ts';
import { replicate, withFiles } from './replicate.ts';
import type { Target } from './target.ts';

const packs = path.resolve(import.meta.dirname, '../../../../packs');
const pack = readPack(path.join(packs, 'shaanxi/hanzhong/low-risk-food')).pack!;
const ordinary = pack.matters.find(({ body }) => body.matter === 'food-production-ordinary')!.body;
const places = placesWith(undefined);
const empty = readTarget('640500', { city: undefined, packs, places });
const say = sayIn('en');

const copy = (target: Partial<Target>, decisions: Decisions = {}, from = pack) =>
  replicate(
    {
      pack: from,
      origin: originOf(from, places),
      target: { ...empty, ...target },
      today: '2026-11-22',
      decisions,
    },
    say,
  );
const read = ({ files }: ReturnType<typeof copy>) =>
  withFiles(pack, files, (folder) => readPack(folder).pack!);
const keys = (of: ReturnType<typeof copy>) => of.differences.map(({ key }) => key);
const one = (of: ReturnType<typeof copy>, key: string) => of.differences.find((each) => each.key === key)!;

const agency = (id: string, place: string, ...duties: string[]) => ({
  id,
  place,
  duties,
  name: { zh: id, en: id },
});

describe('a reform copied to another place', () => {
  test('is without faults and names where it comes from, with the version and its hash', () => {
    const made = copy({});
    expect(made.problems).toEqual([]);
    const { reform, registers } = read(made);
    expect(reform.place).toBe('640500');
    expect(reform.replicatedFrom).toEqual({
      reform: 'low-risk-food',
      place: '610700',
      version: 1,
      sha256: pack.sha256,
      on: '2026-11-22',
    });
    expect(registers.map(({ definition }) => definition.place)).toEqual(['640500', '640500', '640500']);
    // Comments stay: they say why.
    expect(made.files.get('matters/food-production-by-commitment.yaml')).toContain(
      '# The document counts four materials',
    );
  });

  test('has the same keys whenever it is compared, and every key once', () => {
    expect(keys(copy({}))).toEqual(keys(copy({})));
    expect(new Set(keys(copy({}))).size).toBe(keys(copy({})).length);
    for (const { question, options } of copy({}).differences) {
      for (const text of [question, ...options.map(({ title }) => title)]) {
        expect(`${text.zh}${text.en}`).not.toMatch(/reforms\.|\{\{/);
        expect(text.zh).toMatch(/\p{Script=Han}|^\w/u);
      }
    }
  });

  test('asks for agencies and posts only where they are missing, and takes another role if told to', () => {
    const agencies = [
      agency('zw-approval', '640500', 'administrative-approval'),
      agency('zw-market', '640500', 'market-supervision'),
    ];
    const posts = ['reviewer', 'decider', 'agency-head'].map((role) => ({ role, agency: 'zw-approval' }));
    const inspecting = { role: 'inspector', agency: 'zw-market' };
    const made = copy(
      { agencies, posts: [...posts, inspecting] },
      { 'post:window:administrative-approval': 'reviewer' },
    );
    expect(keys(made).filter((key) => /^(duty|post):/.test(key))).toEqual([
      'post:window:administrative-approval',
    ]);
    expect(made.settled.map(({ en }) => en)).toContain('Market supervision: zw-market');
    const roles = read(made).matters.map(({ body }) => body.stages[0]!.holder.role);
    expect(new Set(roles)).toEqual(new Set(['reviewer']));
    expect(made.problems).toEqual([]);
  });

  test('several agencies with one duty: the place says which', () => {
    const twice = copy({
      agencies: [agency('a', '640500', 'market-supervision'), agency('b', '640500', 'market-supervision')],
    });
    expect(one(twice, 'duty:market-supervision').options.map(({ value }) => value)).toEqual([
      'a',
      'b',
      'later',
    ]);
    // The province's own agency is competent where the city has none.
    const above = copy({ agencies: [agency('nx', '640000', 'market-supervision')] });
    expect(keys(above)).not.toContain('duty:market-supervision');
  });

  test('a stricter law of the place counts, and ours may not stay; a looser one is for the place to choose', () => {
    const law = knownHere().law.entry('permit.decision');
    const own = (amount: number): LawLimit => ({ ...law, amount });
    const key = 'limit:food-production-by-commitment:legalTime';
    const strict = copy({ overrides: [own(15)] });
    expect(one(strict, key).options.map(({ value }) => value)).toEqual(['15 workdays']);
    expect(read(strict).matters.every(({ body }) => body.legalTime.amount === 15)).toBe(true);
    expect(judgeDecisions(strict.differences, { [key]: 'keep' }).invalid).toEqual([key]);
    const loose = copy({ overrides: [own(30)] }, { [key]: 'keep' });
    expect(one(loose, key).options.map(({ value }) => value)).toEqual(['30 workdays', 'keep']);
    expect(
      read(loose).matters.find(({ body }) => body.matter === 'food-production-by-commitment')!.body.legalTime
        .amount,
    ).toBe(20);
  });

  test('a time of its own goes in with a source of its own; one above the law is a fault', () => {
    const key = 'limit:food-production-by-commitment:promisedTime';
    const made = copy({}, { [key]: '3 workdays' });
    const { promisedTime } = read(made).matters.find(
      ({ body }) => body.matter === 'food-production-by-commitment',
    )!.body;
    expect(promisedTime).toEqual({ amount: 3, unit: 'workdays', source: 'decision-of-640500' });
    expect(
      copy({}, { [key]: '40 workdays' })
        .problems.map(({ message }) => message)
        .join(),
    ).toContain('40 working days');
    expect(judgeDecisions(made.differences, { [key]: 'soon' }).invalid).toEqual([key]);
  });

  test('what the place does now is shown beside it', () => {
    const theirs = {
      ...ordinary,
      matter: 'food-permit',
      promisedTime: { amount: 12, unit: 'workdays' as const, source: 'nx/4' },
    };
    const made = copy({ matters: [{ reform: 'own', body: theirs }] });
    const { options, question } = one(made, 'limit:food-production-ordinary:promisedTime');
    expect(question.en).toContain('12 working days');
    expect(options.map(({ value }) => value)).toEqual(['keep', '12 workdays']);
  });

  test('a permit for the same thing is baseline, neighbour or conflict: nobody else can say', () => {
    const matters = [{ reform: 'own', body: { ...ordinary, matter: 'food-permit' } }];
    const asked = copy({ matters });
    expect(one(asked, 'permit:food-permit').default).toBeNull();
    expect(judgeDecisions(asked.differences, {}).undecided).toEqual(['permit:food-permit']);
    expect(judgeDecisions(asked.differences, { 'permit:food-permit': 'conflict' }).stopped).toEqual([
      'permit:food-permit',
    ]);
    const made = copy({ matters }, { 'permit:food-permit': 'baseline' });
    const { reform } = read(made);
    expect(reform.baseline).toBe('food-permit');
    expect(reform.claims).toEqual([]);
    expect(reform.matters).toHaveLength(pack.reform.matters.length);
    expect(made.dropped).toContain('scenarios/ordinary-procedure.yaml');
    expect(made.problems).toEqual([]);
  });

  test('the same id: the next version of it, or another id everywhere', () => {
    const matters = [{ reform: 'own', body: { ...ordinary, version: 4 } }];
    const decide = (value: string) => copy({ matters }, { 'matter:food-production-ordinary': value });
    expect(read(decide('replace')).matters[0]!.body.version).toBe(5);
    const made = decide('rename');
    expect(read(made).matters[0]!.body.matter).toBe('food-production-ordinary-in-640500');
    expect(read(made).reform.baseline).toBe('food-production-ordinary-in-640500');
    expect(made.files.get('scenarios/fraud.yaml')).toContain('submits: food-production-ordinary-in-640500');
    expect(made.problems).toEqual([]);
  });

  test('registers: the entries of the other place, of this one, or none', () => {
    const key = 'register:low-risk-food-classes';
    const classes = (made: ReturnType<typeof copy>) => read(made).registers[0]!.entries.length;
    expect(classes(copy({}))).toBe(5);
    expect(classes(copy({}, { [key]: 'empty' }))).toBe(0);
    const registers = [
      {
        register: 'low-risk-food-classes',
        entries: [{ body: { code: 'goji', name: { zh: '枸杞', en: 'Goji' } } }],
      },
    ] as Target['registers'];
    const theirs = copy({ registers });
    expect(one(theirs, key).default).toBe('theirs');
    expect(read(theirs).registers[0]!.entries.map(({ body }) => body['code'])).toEqual(['goji']);
  });

  test('two profiles for one thing are alternatives: never both (quiet calendars, INS-01 and INS-02)', () => {
    const quiet = { ...pack, reform: { ...pack.reform, exclusive: ['quiet-calendar'] } };
    const reforms = [
      {
        reform: 'quiet-25',
        version: 1,
        title: { zh: '1至25日宁静期', en: 'Quiet from 1 to 25' },
        exclusive: ['quiet-calendar'],
      },
    ];
    const made = copy({ reforms }, {}, quiet);
    const clash = one(made, 'profile:quiet-calendar:quiet-25');
    expect(clash.options.map(({ value, stops }) => [value, stops])).toEqual([
      ['ours', false],
      ['theirs', true],
    ]);
    expect(judgeDecisions(made.differences, {}).undecided).toEqual([clash.key]);
    const other = [{ ...reforms[0]!, exclusive: ['noise'] }];
    expect(keys(copy({ reforms: other }, {}, quiet))).not.toContain(clash.key);
  });

  test('texts that name the old place get the new name; sources and comments do not', () => {
    const named = withFiles(
      pack,
      new Map([
        ...copy({}).files,
        ['matters/note.yaml', 'a: 汉中市的企业，见陕西省文件\n# 汉中市\nsource: 汉中市公告\n'],
      ]),
      (folder) => copy({}, {}, { ...pack, folder }),
    );
    expect(keys(named)).toContain('name:matters/note.yaml');
    expect(named.files.get('matters/note.yaml')).toBe(
      'a: 中卫市的企业，见宁夏回族自治区文件\n# 汉中市\nsource: 汉中市公告\n',
    );
  });

  test('a year without a calendar is asked about', () => {
    expect(keys(copy({ years: ['2026', '2027'] }))).not.toContain('calendar:2027');
    expect(keys(copy({ years: ['2026'] }))).toContain('calendar:2027');
  });
});
