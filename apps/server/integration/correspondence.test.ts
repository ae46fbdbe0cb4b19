import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MessagesOfCase, OpinionsOfCase } from '#modules/correspondence/contract.ts';
import { eraseCorrespondence } from '#modules/correspondence/index.ts';
import { operations as talk } from '#modules/correspondence/server/operations.ts';
import type { FileRow } from '#platform/files/server/fileRow.ts';
import type { CaseView } from '#platform/process/pure/caseView.ts';
import { operations as cases } from '#platform/process/server/operations/operations.ts';
import { mayReadFile } from '../http/fileDoor.ts';
import { type NoticeDesk, openNoticeDesk } from '../testing/noticeDesk.ts';
import { openCity, type TestCity } from '../testing/openCity.ts';
import { ordinaryCase } from '../testing/ordinaryCase.ts';
import { uploadFile } from '../testing/teaMaker.ts';

let city: TestCity;
let desk: NoticeDesk;
let caseId: string;
beforeAll(async () => {
  city = await openCity();
  desk = openNoticeDesk(city);
  caseId = await ordinaryCase(city);
  await desk.deliver();
});
afterAll(() => city.close());

const messages = async (who: string, id = caseId) =>
  city.run<unknown, MessagesOfCase>(talk.listMessages, await city.as(who), { caseId: id });
const send = async (who: string, words: string, files: string[] = []) =>
  city.run(talk.sendMessage, await city.as(who), { caseId, words, files });
const opinions = async (who: string) =>
  city.run<unknown, OpinionsOfCase>(talk.listOpinions, await city.as(who), { caseId });
const ask = async (who: string, more: object) =>
  city.run<unknown, CaseView>(talk.askOpinion, await city.as(who), {
    caseId,
    question: '排水去向是否符合要求？',
    answerBy: '2026-11-27',
    ...more,
  });
const act = async (who: string, action: string, data?: object, id = caseId) =>
  city.run<unknown, CaseView>(cases.actOnCase, await city.as(who), { caseId: id, action, data });

async function officersFile(who: string): Promise<string> {
  const actor = await city.as(who);
  const organisation = '00000000-0000-7000-8000-000000000000';
  const id = await uploadFile(city, organisation);
  const person = actor.kind === 'officer' ? actor.person.id : '';
  await city.db.database.rows('UPDATE files SET uploaded_by = $2, organisation_id = NULL WHERE id = $1', [
    id,
    person,
  ]);
  return id;
}

async function fileRow(id: string) {
  return city.db.database.one<FileRow>('SELECT * FROM files WHERE id = $1', [id]);
}

describe('messages on a case', () => {
  it('go from firm to officer and back, with unread marks and files', async () => {
    const owner = await city.as('lin-qing');
    const file = await uploadFile(city, owner.kind === 'firm' ? owner.organisation : '');
    await send('lin-qing', '请问检验报告用复印件可以吗？', [file]);
    const seen = await messages('chen-xiaowen');
    expect(seen).toMatchObject({ unread: 1, mayWrite: true });
    expect(seen.messages[0]).toMatchObject({ side: 'applicant', unread: true, mine: false, seq: 1 });
    expect(seen.messages[0]!.files.map(({ id }) => id)).toEqual([file]);
    expect(await mayReadFile(city.services, await city.as('chen-xiaowen'), await fileRow(file))).toBe(true);
    expect(await mayReadFile(city.services, await city.as('tang-ning'), await fileRow(file))).toBe(false);
    await city.run(talk.readMessages, await city.as('chen-xiaowen'), { caseId, upTo: 99 });
    expect((await messages('chen-xiaowen')).unread).toBe(0);
    await send('chen-xiaowen', '可以，请注明与原件一致。');
    expect(await messages('he-min')).toMatchObject({ unread: 1 });
    expect(await messages('chen-xiaowen')).toMatchObject({ unread: 0 });
  });

  it('tell the other side, and say nothing of what was written', async () => {
    await desk.deliver();
    const told = await desk.told(caseId);
    const of = (kind: string) => told.filter((one) => one.kind === kind).map(({ person }) => person);
    expect(of('task.message')).toEqual(['chen-xiaowen']);
    expect(of('case.message')).toEqual(['he-min', 'lin-qing']);
    expect(JSON.stringify(told)).not.toContain('复印件');
    const [notice] = told.filter(({ kind }) => kind === 'case.message');
    expect(notice!.zh).toContain('云溪市行政审批服务局给您发来消息');
  });

  it('stay on the record as acts of the ledger, the words erasable', async () => {
    const acts = await city.db.database.rows<{ seq: number; data: { words: string } }>(
      `SELECT a.seq, d.data FROM actions a JOIN action_data d ON d.action_id = a.id
       WHERE a.subject_type = 'correspondence' AND a.subject_id = $1 ORDER BY a.seq`,
      [caseId],
    );
    expect(acts.map(({ seq, data }) => [seq, data.words])).toEqual([
      [1, '请问检验报告用复印件可以吗？'],
      [2, '可以，请注明与原件一致。'],
    ]);
  });

  it('are for those of the case: a preparer and a watching post read, strangers do not', async () => {
    expect(await messages('zhou-xiaohe')).toMatchObject({ mayWrite: false });
    expect(await messages('ding-zheng')).toMatchObject({ mayWrite: false });
    await expect(send('zhou-xiaohe', 'x')).rejects.toMatchObject({ code: 'access.denied' });
    await expect(send('ding-zheng', 'x')).rejects.toMatchObject({ code: 'access.denied' });
    await expect(messages('ma-cheng')).rejects.toMatchObject({ code: 'access.denied' });
  });

  it('take only files of whoever writes', async () => {
    const foreign = await officersFile('tang-ning');
    await expect(send('lin-qing', 'x', [foreign])).rejects.toMatchObject({ code: 'files.unknown' });
  });
});

describe('the opinion of another agency', () => {
  let asked: CaseView;

  it('is asked by whoever holds the case, of an agency that is not in it, for a day to come', async () => {
    await expect(ask('xu-mingyuan', { agency: 'yunxi-ecology' })).rejects.toMatchObject({
      code: 'access.denied',
    });
    await expect(ask('chen-xiaowen', {})).rejects.toMatchObject({ code: 'correspondence.askOne' });
    await expect(ask('chen-xiaowen', { agency: 'yunxi-approval' })).rejects.toMatchObject({
      code: 'correspondence.ownAgency',
    });
    await expect(ask('chen-xiaowen', { agency: 'yunxi-tax' })).rejects.toMatchObject({
      code: 'correspondence.nobodyThere',
    });
    await expect(
      ask('chen-xiaowen', { agency: 'yunxi-ecology', answerBy: '2026-11-23' }),
    ).rejects.toMatchObject({
      code: 'form.invalid',
    });
  });

  it('becomes a small case with a clock of its own, and leaves that of the asking case alone', async () => {
    const before = (
      await city.run<unknown, CaseView>(cases.getCase, await city.as('chen-xiaowen'), { caseId })
    ).clocks;
    const file = (await askable('chen-xiaowen')).files[0]!;
    asked = await ask('chen-xiaowen', { duty: 'ecological-environment', files: [file.id] });
    expect(asked).toMatchObject({
      process: 'opinion:reviewer',
      state: 'asked',
      holderAgency: 'yunxi-ecology',
    });
    expect(asked.clocks[0]).toMatchObject({ name: 'answer', dueOn: '2026-11-27' });
    const after = (
      await city.run<unknown, CaseView>(cases.getCase, await city.as('chen-xiaowen'), { caseId })
    ).clocks;
    expect(after).toEqual(before);
    expect(await mayReadFile(city.services, await city.as('tang-ning'), await fileRow(file.id))).toBe(true);
    await expect(city.run(cases.getCase, await city.as('tang-ning'), { caseId })).rejects.toMatchObject({
      code: 'access.denied',
    });
  });

  it('is no case of the firm: it sees who was asked, and no words before the decision', async () => {
    const mine = await city.run<unknown, { cases: CaseView[] }>(
      cases.listMyCases,
      await city.as('lin-qing'),
      {},
    );
    expect(mine.cases.map(({ id }) => id)).toEqual([caseId]);
    const { opinions: seen } = await opinions('lin-qing');
    expect(seen).toMatchObject([{ standing: 'open', question: null, answerBy: '2026-11-27', sent: [] }]);
    await desk.deliver();
    const told = await desk.told(asked.id);
    expect(told.map(({ person, kind }) => [person, kind])).toEqual([['tang-ning', 'task.opened']]);
  });

  it('is late after its day: both sides are told, the asking case shows it', async () => {
    await city.moveTo('2026-11-28T00:00:00Z');
    await desk.deliver();
    expect((await opinions('chen-xiaowen')).opinions).toMatchObject([{ standing: 'late' }]);
    const kinds = (await desk.told(asked.id)).map(({ person, kind }) => `${person} ${kind}`);
    expect(kinds).toContain('tang-ning task.overdue');
    const news = (await desk.told(caseId)).filter(({ kind }) => kind === 'opinion.news');
    expect(news.map(({ person, zh }) => [person, zh.includes('没有按期答复')])).toEqual([
      ['chen-xiaowen', true],
    ]);
  });

  it('is answered with reasons and a file, which officers of the asking case see beside the materials', async () => {
    const answer = async (more: object) =>
      city.run<unknown, CaseView>(talk.answerOpinion, await city.as('tang-ning'), {
        caseId: asked.id,
        expectedVersion: 2,
        ...more,
      });
    await expect(answer({ verdict: 'object' })).rejects.toMatchObject({ code: 'form.invalid' });
    const file = await officersFile('tang-ning');
    const done = await answer({ verdict: 'conditions', words: '须接入市政污水管网。', files: [file] });
    expect(done).toMatchObject({ outcome: 'answered' });
    const { opinions: seen } = await opinions('chen-xiaowen');
    expect(seen).toMatchObject([
      { standing: 'answered', verdict: 'conditions', words: '须接入市政污水管网。', answeredBy: '汤宁' },
    ]);
    expect(seen[0]!.files.map(({ id }) => id)).toEqual([file]);
    const row = await fileRow(file);
    expect(await mayReadFile(city.services, await city.as('chen-xiaowen'), row)).toBe(true);
    expect(await mayReadFile(city.services, await city.as('lin-qing'), row)).toBe(false);
    await desk.deliver();
    const news = (await desk.told(caseId)).filter(({ kind }) => kind === 'opinion.news');
    expect(news.at(-1)!.zh).toContain('云溪市生态环境局已答复意见');
    expect((await opinions('lin-qing')).opinions).toMatchObject([
      { standing: 'answered', verdict: null, words: null },
    ]);
  });

  it('can be taken back with a reason while it is open', async () => {
    const again = await ask('chen-xiaowen', { agency: 'yunxi-ecology', answerBy: '2026-12-04' });
    await expect(act('chen-xiaowen', 'takeBack', {}, again.id)).rejects.toMatchObject({
      code: 'case.missing',
    });
    await act('chen-xiaowen', 'takeBack', { reason: '已有答复' }, again.id);
    expect((await opinions('chen-xiaowen')).opinions.map(({ standing }) => standing)).toEqual([
      'answered',
      'withdrawn',
    ]);
  });
});

describe('what a stop brought', () => {
  it('ends with its result, shown to officers and to the firm', async () => {
    await act('chen-xiaowen', 'accept');
    await act('chen-xiaowen', 'pass');
    await act('xu-mingyuan', 'pass');
    await act('xu-mingyuan', 'pass');
    const { allowed } = await city.run<unknown, CaseView>(cases.getCase, await city.as('xu-mingyuan'), {
      caseId,
    });
    const stop = allowed.find(({ name }) => name.startsWith('stop-'));
    expect(stop).toBeDefined();
    const stopped = await act('xu-mingyuan', stop!.name, { reason: '需要专家评审，约十日' });
    expect(stopped.allowed.find(({ name }) => name === 'resume')).toMatchObject({
      requires: ['result'],
      accepts: ['resultFiles'],
    });
    await expect(act('xu-mingyuan', 'resume')).rejects.toMatchObject({ code: 'case.missing' });
    const file = await officersFile('xu-mingyuan');
    await act('xu-mingyuan', 'resume', { result: '专家一致认为工艺可行。', resultFiles: [file] });
    for (const who of ['fang-ruoxi', 'lin-qing']) {
      const { results } = await opinions(who);
      expect(results, who).toMatchObject([
        { words: '专家一致认为工艺可行。', by: '徐明远', title: stopped.stateTitle },
      ]);
      expect(results[0]!.files.map(({ id }) => id)).toEqual([file]);
    }
    expect(await mayReadFile(city.services, await city.as('lin-qing'), await fileRow(file))).toBe(true);
  });

  it('takes only files of the officer who ends it', async () => {
    const stop = async () => {
      const { allowed } = await city.run<unknown, CaseView>(cases.getCase, await city.as('xu-mingyuan'), {
        caseId,
      });
      return act('xu-mingyuan', allowed.find(({ name }) => name.startsWith('stop-'))!.name, {
        reason: '再评审',
      });
    };
    await stop();
    const foreign = await officersFile('tang-ning');
    await expect(act('xu-mingyuan', 'resume', { result: 'x', resultFiles: [foreign] })).rejects.toMatchObject(
      {
        code: 'files.unknown',
      },
    );
    await act('xu-mingyuan', 'resume', { result: '结论不变。' });
  });
});

describe('once the case has ended', () => {
  it('the firm reads the opinions, and nobody writes any more', async () => {
    await act('lin-qing', 'withdraw');
    expect((await opinions('lin-qing')).opinions[0]).toMatchObject({
      verdict: 'conditions',
      words: '须接入市政污水管网。',
    });
    expect(await messages('lin-qing')).toMatchObject({ mayWrite: false });
    await expect(send('lin-qing', 'x')).rejects.toMatchObject({ code: 'correspondence.caseEnded' });
  });
});

describe('when the application is erased', () => {
  it('what was written goes, that somebody wrote stays', async () => {
    const erasure = {
      actorId: 'system:clock',
      capacity: { kind: 'system' },
      at: city.clock.now,
      reason: 'retention.matter',
    };
    await city.db.database.transaction((tx) => eraseCorrespondence(tx, caseId, erasure));
    const { messages: left } = await messages('chen-xiaowen');
    expect(left.map(({ words, files }) => [words, files])).toEqual([
      [null, []],
      [null, []],
    ]);
    const { opinions: asked, results } = await opinions('chen-xiaowen');
    expect(asked[0]).toMatchObject({
      question: null,
      words: null,
      verdict: 'conditions',
      sent: [],
      files: [],
    });
    expect(results.map(({ words }) => words)).toEqual([null, null]);
    const typed = await city.db.database.rows(
      `SELECT 1 FROM action_data d JOIN actions a ON a.id = d.action_id
       WHERE a.subject_type = 'correspondence' AND a.subject_id = $1`,
      [caseId],
    );
    expect(typed).toEqual([]);
    const uses = await city.db.database.rows(
      "SELECT 1 FROM file_uses WHERE used_by_type IN ('case', 'opinion')",
    );
    expect(uses).toEqual([]);
  });
});

async function askable(who: string) {
  return city.run<unknown, { files: { id: string }[]; agencies: { id: string }[]; duties: { id: string }[] }>(
    talk.listAskable,
    await city.as(who),
    { caseId },
  );
}
