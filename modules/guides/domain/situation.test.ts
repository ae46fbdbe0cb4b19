import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { Matter } from '#modules/catalogue/contract.ts';
import { howToSteps } from './howToSteps.ts';
import { inSituation, situationQuestions } from './situation.ts';

const read = (file: string) => Matter.parse(parse(readFileSync(`packs/${file}`, 'utf8')));
const food = read('ningxia/wuzhong/credit-deferral/matters/food-business-licence.yaml');
const tea = read('shaanxi/hanzhong/low-risk-food/matters/food-production-by-commitment.yaml');
const dispatch = read('shaanxi/xian-high-tech/credit-commitment/matters/labour-dispatch.yaml');
const papers = (matter: Matter, answers: Record<string, string>) =>
  inSituation(matter, answers)
    .materials.filter(({ by, ask }) => by === 'upload' && ask !== 'not')
    .map(({ id, ask, maybe }) => `${id} ${ask}${maybe ? ' maybe' : ''}`);

describe('a matter for somebody in a situation', () => {
  test('asks what its own rules depend on, papers first [APV-20.r1]', () => {
    const questions = situationQuestions(food);
    const changing = questions.filter(({ changes }) => changes === 'materials');
    expect(changing.length).toBeGreaterThan(0);
    expect(questions.indexOf(changing.at(-1)!)).toBeLessThan(changing.length);
    expect(questions.map(({ id }) => id)).not.toContain('materialsComplete');
  });

  test('the list of papers changes with the answers, and marks what still depends on one [LOC-04.r2]', () => {
    const [takeaway] = food.materials.filter(({ when }) => when !== undefined);
    const fact = food.facts.find(({ names }) => names.zh === '外卖')!;
    const grade = food.facts.find(({ names }) => names.zh === '信用等级')!;
    expect(papers(food, {})).toContain(`${takeaway!.id} now maybe`);
    expect(papers(food, { [fact.id]: 'no' }).join()).not.toContain(takeaway!.id);
    expect(papers(food, { [fact.id]: 'yes' })).toContain(`${takeaway!.id} now`);
    expect(papers(food, { [fact.id]: 'yes', [grade.id]: 'A' })).toContain(`${takeaway!.id} later`);
    expect(papers(food, { [fact.id]: 'never heard' })).toEqual(papers(food, {}));
  });

  test('leads to the track that an application would take, and to the careful one while something is open', () => {
    const track = (answers: Record<string, string>) => inSituation(dispatch, answers).track?.id;
    expect(track({})).toBe('ordinary');
    expect(track({ grade: 'A', specialStep: 'no' })).toBe('excellent');
    expect(track({ grade: 'D', specialStep: 'no' })).toBe('ordinary');
  });

  test('says before filling in which condition is not met, with the way out [APV-20.r1]', () => {
    const outcome = (answers: Record<string, string>) =>
      inSituation(tea, answers).conditions.map(({ id, outcome: is }) => `${id} ${is}`);
    expect(outcome({})).toContain('class-listed unknown');
    expect(outcome({ foodClassListed: 'false' })).toContain('class-listed unmet');
    expect(outcome({ foodClassListed: 'true' })).toContain('class-listed met');
    expect(inSituation(tea, { foodClassListed: 'false' }).conditions[0]!.wayOut.zh).toContain('一般程序');
  });

  test('has a picture for each thing to do, counted from the definition [LOC-04.r2]', () => {
    expect(howToSteps(tea, 1).map(({ kind, count }) => `${kind} ${count}`)).toEqual([
      'check 6',
      'fill 6',
      'upload 1',
      'promise 4',
      'send 1',
      'visit 1',
      'atOnce 1',
      'receive 1',
      'checked 20',
    ]);
    expect(
      howToSteps({ ...tea, postCheck: undefined, commitment: undefined }, 0).map(({ kind }) => kind),
    ).toEqual(['check', 'fill', 'send', 'visit', 'atOnce', 'receive']);
  });
});
