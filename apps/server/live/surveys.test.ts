import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SurveyView } from '#modules/surveys/contract.ts';
import { operations as surveys } from '#modules/surveys/server/operations.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { operations as live } from '#platform/live/server/operations/operations.ts';
import { sweepRecordings } from '#platform/live/server/sweepRecordings.ts';
import type { CaseView } from '#platform/process/pure/caseView.ts';
import { operations as cases } from '#platform/process/server/operations/operations.ts';
import { openCity, type TestCity } from '../testing/openCity.ts';
import { openRooms, type Rooms } from '../testing/openRooms.ts';
import { surveyCase } from '../testing/surveyCase.ts';
import { webm } from './webm.ts';

const REVIEWER = 'xu-mingyuan';
const ECOLOGY = 'tang-ning';
const FIRM = 'shi-lei';
const EXPERT = { id: 'gu-wenyuan', name: '顾闻远', mobile: '12000000012' };

let city: TestCity;
let rooms: Rooms;
beforeAll(async () => {
  city = await openCity();
  rooms = await openRooms(city);
});
afterAll(async () => {
  await rooms.close();
  await city.close();
});

async function as<O>(person: string, operation: { '~orpc': unknown }, input: unknown): Promise<O> {
  return city.run<unknown, O>(operation, await city.as(person), input);
}
const view = (caseId: string, person = REVIEWER) => as<SurveyView>(person, surveys.getSurvey, { caseId });

async function arranged(matter: Parameters<typeof surveyCase>[1], more: object = {}) {
  const approval = await surveyCase(city, matter);
  const { id } = await as<CaseView>(REVIEWER, surveys.scheduleSurvey, {
    caseId: approval,
    mode: 'video',
    at: '2026-11-24T01:00:00Z',
    ...more,
  });
  return { approval, survey: id };
}

async function record(survey: string, pieces: Buffer[]): Promise<{ id: string }> {
  const started = await as<{ id: string }>(REVIEWER, live.startRecording, {
    caseId: survey,
    mediaType: 'video/webm',
  });
  for (const [n, piece] of pieces.entries()) await send(started.id, n, piece);
  return started;
}
const send = (recording: string, n: number, piece: Buffer, person = REVIEWER) =>
  rooms.ask(person, `/api/live/recordings/${recording}/parts/${n}`, {
    method: 'PUT',
    body: new Uint8Array(piece),
  });
const finish = async (recording: string) =>
  (await (
    await rooms.ask(REVIEWER, `/api/live/recordings/${recording}/finish`, { method: 'POST' })
  ).json()) as {
    sha256: string;
    actionId: string;
  };

describe('a survey by video', () => {
  it('ends only when every item has a result and the recording a hash; the archive replays to that hash [APV-10.r4]', async () => {
    const { approval, survey } = await arranged('survey-construction-permit');
    await as(REVIEWER, surveys.beginSurvey, { caseId: survey });
    const finding = (item: string, result = 'met', note = '') =>
      as(REVIEWER, surveys.recordFinding, { caseId: survey, item, result, note });
    await expect(finding('fence')).rejects.toMatchObject({ code: 'survey.notRecording' });
    const pieces = [webm.subarray(0, 400), webm.subarray(400)];
    const { id: recording } = await record(survey, pieces);
    await finding('site-works');
    city.clock.now = new Date(city.clock.now.getTime() + 5000);
    await finding('fence');
    await expect(finding('safety-measures', 'unmet')).rejects.toMatchObject({
      code: 'survey.unmetNeedsNote',
    });
    await expect(finding('moat')).rejects.toMatchObject({ code: 'survey.unknownItem' });

    const conclude = () => as<CaseView>(REVIEWER, surveys.concludeSurvey, { caseId: survey });
    await expect(conclude()).rejects.toMatchObject({ code: 'survey.incomplete' });
    const codes = (await view(survey)).open.map(({ path, code }) => `${path} ${code}`);
    expect(codes).toContain('findings.safety-measures survey.itemOpen');
    expect(codes).toContain('recordings survey.recordingRunning');
    await finding('safety-measures');
    await expect(conclude()).rejects.toMatchObject({ code: 'survey.incomplete' });

    const { sha256, actionId } = await finish(recording);
    expect(sha256).toBe(createHash('sha256').update(webm).digest('hex'));
    await as(REVIEWER, surveys.endLive, { caseId: survey });
    await expect(
      as('xu-mingyuan', cases.actOnCase, { caseId: approval, action: 'pass' }),
    ).rejects.toMatchObject({
      code: 'survey.stillOpen',
    });
    const done = await conclude();
    expect(done).toMatchObject({ state: 'concluded', outcome: 'concluded' });

    const played = await rooms.ask('fang-ruoxi', `/api/live/recordings/${recording}/content`);
    const bytes = Buffer.from(await played.arrayBuffer());
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    const inLedger = await city.db.database.one<{ body: { sha256: string } }>(
      'SELECT body FROM actions WHERE id = $1',
      [actionId],
    );
    expect(inLedger.body.sha256).toBe(sha256);
    const second = (await view(survey)).items.find(({ id }) => id === 'fence')?.finding;
    expect(second).toMatchObject({ recordingId: recording, offsetMs: 5000 });
    const passed = await as<CaseView>(REVIEWER, cases.actOnCase, { caseId: approval, action: 'pass' });
    expect(passed.state).toBe('decision');
  });

  it('shows its result to whoever approves and to the firm, and to no stranger', async () => {
    const { approval, survey } = await arranged('survey-construction-permit');
    for (const person of ['fang-ruoxi', FIRM]) {
      const { surveys: found } = await as<{ surveys: SurveyView[] }>(person, surveys.listSurveysOf, {
        caseId: approval,
      });
      expect(found.map((one) => one.case.id)).toEqual([survey]);
    }
    for (const stranger of ['ma-cheng', 'jiang-bo', EXPERT.id]) {
      await expect(view(survey, stranger)).rejects.toMatchObject({ code: 'access.denied' });
      await expect(as(stranger, live.getRoom, { caseId: survey })).rejects.toMatchObject({
        code: 'access.denied',
      });
    }
  });

  it('can be moved to another time, asked to be, and marked as not held; then another is arranged', async () => {
    const { approval, survey } = await arranged('survey-construction-permit');
    await as(FIRM, cases.actOnCase, {
      caseId: survey,
      action: 'askForAnotherTime',
      data: { reason: '下雨' },
    });
    const at = '2026-11-25T02:00:00.000Z';
    await as(REVIEWER, surveys.rescheduleSurvey, { caseId: survey, at, reason: '应企业申请' });
    expect((await view(survey)).scheduledFor).toBe(at);
    const again = { caseId: approval, mode: 'onsite', at };
    await expect(as(REVIEWER, surveys.scheduleSurvey, again)).rejects.toMatchObject({
      code: 'survey.alreadyOpen',
    });
    await as(REVIEWER, cases.actOnCase, {
      caseId: survey,
      action: 'markNotHeld',
      data: { reason: '无人接听' },
    });
    const { id } = await as<CaseView>(REVIEWER, surveys.scheduleSurvey, again);
    // On site nothing is recorded by video, but the list is the same.
    await as(REVIEWER, surveys.beginSurvey, { caseId: id });
    for (const { id: item } of (await view(id)).items) {
      await as(REVIEWER, surveys.recordFinding, { caseId: id, item, result: 'met' });
    }
    await as(REVIEWER, surveys.endLive, { caseId: id });
    const done = await as<CaseView>(REVIEWER, surveys.concludeSurvey, { caseId: id });
    expect(done.outcome).toBe('concluded');
  });
});

describe('a joint survey with expert review', () => {
  it('has each item judged by its own agency, and needs the opinion of the expert in writing [APV-10.r3] [APV-10.r5]', async () => {
    const { survey } = await arranged('survey-environmental-impact', { experts: [EXPERT] });
    await as(REVIEWER, surveys.beginSurvey, { caseId: survey });
    const { id: recording } = await record(survey, [webm]);
    const judge = (person: string, item: string) =>
      as(person, surveys.recordFinding, { caseId: survey, item, result: 'met' });
    await expect(judge(REVIEWER, 'treatment')).rejects.toMatchObject({ code: 'survey.notYourItem' });
    await expect(judge(ECOLOGY, 'location')).rejects.toMatchObject({ code: 'survey.notYourItem' });
    await judge(REVIEWER, 'location');
    await judge(ECOLOGY, 'sensitive-neighbours');
    await judge(ECOLOGY, 'treatment');
    const { sha256 } = await finish(recording);
    const conclude = () => as<CaseView>(REVIEWER, surveys.concludeSurvey, { caseId: survey });
    await expect(conclude()).rejects.toMatchObject({ code: 'survey.incomplete' });
    expect((await view(survey)).open.map(({ code }) => code)).toEqual(['survey.tooFewOpinions']);
    const opinion = { caseId: survey, conclusion: 'conditions', words: '补充防渗措施后可行。' };
    await expect(as(FIRM, surveys.giveOpinion, opinion)).rejects.toMatchObject({ code: 'access.denied' });
    await as(EXPERT.id, surveys.giveOpinion, opinion);
    await as(REVIEWER, surveys.endLive, { caseId: survey });
    await conclude();
    // What was looked at, in which way, and the archive: all three stand in the one action that concludes.
    const { body } = await city.db.database.one<{ body: { facts: Record<string, unknown> } }>(
      "SELECT body FROM actions WHERE subject_id = $1 AND name = 'conclude'",
      [survey],
    );
    expect(JSON.stringify(body)).toContain(sha256);
    expect(JSON.stringify(body)).toContain('treatment:met');
    const after = await view(survey, EXPERT.id);
    expect(after).toMatchObject({ mode: 'video', result: 'met' });
    expect(after.experts.opinions).toMatchObject([{ name: EXPERT.name, conclusion: 'conditions' }]);
    expect(after.recordings).toMatchObject([{ sha256 }]);
  });
});

describe('a recording', () => {
  it('loses nothing when its page dies: pieces again change nothing, and the sweep archives what arrived', async () => {
    const { survey } = await arranged('survey-construction-permit');
    await as(REVIEWER, surveys.beginSurvey, { caseId: survey });
    const { id } = await record(survey, [webm.subarray(0, 500)]);
    expect(await (await send(id, 0, webm.subarray(0, 500))).json()).toEqual({ next: 1 });
    expect((await send(id, 2, webm.subarray(500))).status).toBe(409);
    expect((await send(id, 1, webm.subarray(500), 'fang-ruoxi')).status).toBe(404);
    await send(id, 1, webm.subarray(500));
    expect(await sweepRecordings(city.services, rooms)).toBe(0);
    await city.db.database.rows(
      "UPDATE recording_parts SET received_at = received_at - interval '1 hour' WHERE recording_id = $1",
      [id],
    );
    expect(await sweepRecordings(city.services, rooms)).toBe(1);
    const [archived] = (await view(survey)).recordings;
    expect(archived?.sha256).toBe(createHash('sha256').update(webm).digest('hex'));
    expect((await send(id, 2, webm)).status).toBe(409);
    expect((await finish(id)).sha256).toBe(archived?.sha256);
  });

  it('is begun by officers only', async () => {
    const { survey } = await arranged('survey-construction-permit');
    await as(REVIEWER, surveys.beginSurvey, { caseId: survey });
    const start = { caseId: survey, mediaType: 'video/webm' };
    await expect(as(FIRM, live.startRecording, start)).rejects.toMatchObject({ code: 'access.denied' });
  });
});

describe('two pages in a room', () => {
  it('find each other, pass signals in order, miss none over a break, and see who leaves', async () => {
    const { survey } = await arranged('survey-construction-permit');
    const [here, there] = [newId(), newId()];
    expect((await rooms.enter(FIRM, survey, there)).status).toBe(409);
    await as(REVIEWER, surveys.beginSurvey, { caseId: survey });
    expect((await rooms.enter('ma-cheng', survey, newId())).status).toBe(404);
    const officer = await rooms.enter(REVIEWER, survey, here);
    let firm = await rooms.enter(FIRM, survey, there);
    const welcome = await firm.until(({ name }) => name === 'welcome');
    expect(welcome.data['iceServers']).toEqual([{ urls: ['stun:stun.test:3478'] }]);
    const both = await officer.until(
      ({ name, data }) => name === 'roster' && (data['peers'] as unknown[]).length === 2,
    );
    expect(both.data['peers']).toMatchObject([{ part: 'officer' }, { part: 'applicant', name: '石磊' }]);

    const candidate = (text: string) => ({
      kind: 'candidate',
      candidate: text,
      sdpMid: '0',
      sdpMLineIndex: 0,
    });
    const signal = (...texts: string[]) =>
      as(REVIEWER, live.sendSignals, {
        caseId: survey,
        from: here,
        to: there,
        signals: texts.map(candidate),
      });
    await signal('a', 'b');
    const second = await firm.until(
      ({ data }) => (data['signal'] as { candidate?: string })?.candidate === 'b',
    );
    await firm.leave();
    await signal('c');
    firm = await rooms.enter(FIRM, survey, there, second.id);
    await firm.until(({ data }) => (data['signal'] as { candidate?: string })?.candidate === 'c');
    const told = firm.events.filter(({ name }) => name === 'signal').map(({ data }) => data['signal']);
    expect(told).toEqual([candidate('c')]);
    // Nobody speaks for the page of another.
    const forged = { caseId: survey, from: here, to: there, signals: [candidate('x')] };
    await expect(as(FIRM, live.sendSignals, forged)).rejects.toMatchObject({ code: 'room.peerGone' });

    await firm.leave();
    await officer.until(
      ({ name, data }) =>
        name === 'roster' &&
        (data['peers'] as unknown[]).length === 1 &&
        officer.events.some((event) => (event.data['peers'] as unknown[] | undefined)?.length === 2),
    );
    await as(REVIEWER, surveys.endLive, { caseId: survey });
    await officer.until(({ name }) => name === 'closed');
    await officer.reading;
    await expect(as(FIRM, live.say, { caseId: survey, words: '还在吗' })).rejects.toMatchObject({
      code: 'room.notOpen',
    });
  });
});
