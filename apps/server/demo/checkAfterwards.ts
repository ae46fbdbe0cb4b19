import type { Actor } from '#platform/access/pure/actor.ts';
import { addWorkdays } from '#platform/calendar/pure/addWorkdays.ts';
import { instantOn, legalDate } from '#platform/calendar/pure/legalDate.ts';
import { sql } from '#platform/db/server/database.ts';
import type { CheckStory } from './applyByCommitment.ts';
import type { Moment } from './makeHistory.ts';

const CHECK_OF = sql(
  'demo_check_of',
  `SELECT c.id, k.agency_id AS agency FROM post_checks k JOIN cases c ON c.id = k.case_id
   WHERE k.approval_case_id = $1`,
);
const ITEMS = ['papers', 'layout', 'equipment', 'process', 'staff', 'rules'];
const FAULT = '成品区与原料区未完全分隔，个别设备清洁记录不全';

/** When the regulator comes, what is found, and what follows: each a moment of its own. */
export async function checkAfterwards(
  story: CheckStory,
  owner: Actor,
  approvalCaseId: string,
): Promise<Moment[]> {
  const { past, cast, end, chance, calendar } = story;
  const check = await past.find<{ id: string; agency: string }>(CHECK_OF, [approvalCaseId]);
  const inspector = cast.officer('inspector', check.agency);
  const later = (workdays: number) => {
    const { date } = addWorkdays(calendar, legalDate(past.clock.now), workdays);
    return instantOn(date, `${10 + chance.below(6)}:${String(10 + chance.below(49))}`);
  };
  const visit = (outcome: string, unmet: string[], more: object = {}) =>
    past.visit(inspector, {
      caseId: check.id,
      visitedOn: legalDate(past.clock.now),
      officers: [inspector.person.name, '秦岚'],
      findings: ITEMS.map((item) => ({
        item,
        result: unmet.includes(item) ? 'unmet' : 'met',
        note: unmet.includes(item) ? FAULT : '',
      })),
      outcome,
      ...more,
    });
  const orderRectification = () =>
    visit('orderRectification', ['layout', 'rules'], { orders: `请于20个工作日内整改：${FAULT}` });
  const first = later(3 + chance.below(12));
  switch (end) {
    case 'passed':
      return [{ at: first, act: async () => none(await visit('passCheck', [])) }];
    case 'rectifying':
    case 'notRectified':
      return [{ at: first, act: async () => none(await orderRectification()) }];
    case 'rectified':
      return [
        {
          at: first,
          act: async () => {
            await orderRectification();
            const data = { report: '已按要求整改：增设隔断，补齐清洁记录，附照片。' };
            const report = () => past.act(owner, { caseId: check.id, action: 'reportRectified', data });
            const confirm = () => visit('confirmRectified', []);
            return [
              { at: later(6), act: async () => none(await report()) },
              { at: later(9), act: async () => none(await confirm()) },
            ];
          },
        },
      ];
    case 'fraud':
      return [{ at: first, act: () => fraud(story, inspector, check, visit, later) }];
    case 'neverChecked':
    case 'waiting':
      return [];
  }
}

async function fraud(
  { past, cast }: CheckStory,
  inspector: ReturnType<CheckStory['cast']['officer']>,
  check: { id: string },
  visit: (outcome: string, unmet: string[], more: object) => Promise<unknown>,
  later: (workdays: number) => Date,
): Promise<Moment[]> {
  const evidence = [await cast.upload(inspector, '现场照片.pdf')];
  await visit('reportFraud', ['papers', 'equipment'], { evidence });
  const head = cast.officer('agency-head', 'yunxi-approval');
  const data = {
    reason: '现场核查发现申请时提供虚假材料，并不具备所承诺的生产设备。',
    remedies: '如不服本决定，可自收到之日起60日内申请行政复议，或6个月内提起行政诉讼。',
  };
  return [
    {
      at: later(4),
      act: async () => none(await past.act(head, { caseId: check.id, action: 'revokeForFraud', data })),
    },
  ];
}

function none(_: unknown): Moment[] {
  return [];
}
