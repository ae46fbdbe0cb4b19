import { profileVocabulary } from '#modules/profiles/index.ts';
import { getPlace } from '#platform/access/server/places.ts';
import type { Call } from '#platform/api/server/call.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import { parseFormula } from '#platform/rules/pure/parse/parseRule.ts';
import { readAloud, readFormulaAloud } from '#platform/rules/pure/reading/readAloud.ts';
import type { Rule } from '#platform/rules/pure/tree/rule.ts';
import type { PolicyCard, PolicyView } from '../contract.ts';
import { isWeak } from '../domain/policy.ts';
import type { Benefit } from '../domain/policyParts.ts';
import { HERE, ruleFrom, ruleOf } from '../domain/ruleOf.ts';
import { latestVersion, type PolicyRow, publishedVersions } from './policies.ts';

type Place = PolicyCard['place'];

export function presentCard(
  { body, version, level, holds_from, holds_to }: PolicyRow,
  place: Place,
): PolicyCard {
  const { policy, names, summary, issuer, tags, benefit, mode } = body;
  return {
    policy,
    version,
    names,
    summary,
    level,
    place,
    issuer,
    topics: tags.topics,
    benefit: { kind: benefit.kind, title: benefit.title },
    mode,
    from: holds_from,
    to: holds_to,
    weak: isWeak(body),
  };
}

export async function placeOf(call: Pick<Call, 'db'>, id: string): Promise<Place> {
  const { name } = await getPlace(call.db, id);
  return { id, zh: name.zh, en: name.en ?? null };
}

/** A policy as whoever wants it reads it: every rule in plain words, every gap named. */
export async function presentPolicy(call: Call, row: PolicyRow, today: string): Promise<PolicyView> {
  const { body } = row;
  const place = await placeOf(call, row.place_id);
  const { document, applyBetween, contact, onSiteReason, consent } = body;
  return {
    ...presentCard(row, place),
    state: standingOf(row, today),
    conditions: ruleOf({ ...body, place: row.place_id }, profileVocabulary()).conditions.map((condition) => ({
      id: condition.id,
      title: condition.id === HERE ? registeredHere(call, place).title : (condition.title ?? null),
      words: condition.id === HERE ? registeredHere(call, place).words : aloud(condition.rule),
      rule: condition.rule.text,
      article: condition.article ?? null,
      note: condition.note ?? null,
    })),
    amount: amountInWords(body.policy, body.benefit),
    materials: body.materials.map(({ id, title, hint, by, when }) => ({
      id,
      title,
      hint: hint ?? null,
      by,
      when: when === undefined ? null : aloud(ruleFrom(when, profileVocabulary(), body.policy)),
    })),
    steps: body.steps.map(({ title, by, time }) => ({ title, by, time: time ?? null })),
    consent: consent ? { kind: consent.kind, objectionDays: consent.objectionDays ?? null } : null,
    applyBetween: applyBetween
      ? { from: applyBetween.from ?? null, to: applyBetween.to ?? null, note: applyBetween.note ?? null }
      : null,
    validNote: body.valid.note ?? null,
    quota: body.quota?.firms ?? null,
    priority: body.priority.map(({ by, first }) => ({
      words: formulaAloud(by, body.policy, undefined),
      first,
    })),
    budget: body.budget?.amount ?? null,
    reviewers: body.reviewers.map(({ id, title }) => ({ id, title })),
    onSite: onSiteReason ?? null,
    exclusiveWith: await Promise.all(
      body.exclusiveWith.map(async (policy) => ({ policy, names: (await namesOf(call, policy)) ?? null })),
    ),
    document: {
      title: document.title,
      number: document.number ?? null,
      issuedOn: document.issuedOn ?? null,
      url: document.url ?? null,
      confidence: document.confidence,
      note: document.note ?? null,
    },
    contact: contact
      ? { agency: contact.agency, phone: contact.phone ?? null, note: contact.note ?? null }
      : null,
    open: body.open,
    review: row.review,
    checkedOn: row.checked_on,
    versions: (await publishedVersions(call.db, body.policy)).map((one) => ({
      version: one.version,
      from: one.holds_from,
      to: one.holds_to,
      state: standingOf(one, today),
    })),
    followedBy: await named(call, row.followed_by),
    follows: await named(call, body.supersedes),
  };
}

export function standingOf({ state, holds_from, holds_to }: PolicyRow, today: string): PolicyView['state'] {
  if (state === 'superseded' || state === 'withdrawn' || state === 'expired') return state;
  // The clock writes it down soon after; nobody reads of a policy that is over as if it held.
  if (holds_to !== null && holds_to < today) return 'expired';
  return holds_from !== null && holds_from > today ? 'upcoming' : 'inForce';
}

function aloud(rule: Rule): Text {
  return { zh: readAloud(rule, 'zh-CN'), en: readAloud(rule, 'en') };
}

/** @param type what it gives: yuan, or anything that puts firms into an order */
function formulaAloud(text: string, policy: string, type: 'money' | undefined): Text {
  const parsed = parseFormula(text, profileVocabulary(), type);
  if ('problems' in parsed) throw new Error(`a published formula of ${policy} does not read`);
  // A plain number of an amount is yuan.
  const formula = type ? { ...parsed.formula, type } : parsed.formula;
  return { zh: readFormulaAloud(formula, 'zh-CN'), en: readFormulaAloud(formula, 'en') };
}

function amountInWords(policy: string, benefit: Benefit): PolicyView['amount'] {
  const { amount, tiers, cap, bound, per, terms, instalments, scores = [] } = benefit;
  const rows = tiers ?? (amount === undefined ? [] : [{ amount, title: undefined, when: undefined }]);
  const condition = (when: string) => aloud(ruleFrom(when, profileVocabulary(), policy));
  return {
    rows: rows.map(({ title, when, amount: formula }) => ({
      title: title ?? null,
      when: when === undefined ? null : condition(when),
      words: formula === undefined ? null : formulaAloud(formula, policy, 'money'),
    })),
    cap: cap === undefined ? null : formulaAloud(cap, policy, 'money'),
    bound,
    per: per ?? null,
    terms,
    instalments: instalments ?? null,
    scores: scores.map((table) => ({
      title: table.title,
      rows: table.rows.map(({ when, points }) => ({ when: condition(when), points })),
    })),
  };
}

/** The condition that nobody writes, in words that name the place. */
export function registeredHere(call: Call, place: Place): { title: Text; words: Text } {
  return {
    title: inBoth(call, 'policies.registeredHere', place),
    words: inBoth(call, 'policies.registeredHereWords', place),
  };
}

function inBoth(call: Call, key: string, place: Place): Text {
  const { translate } = call.services;
  return {
    zh: translate('zh-CN', key, { place: place.zh }),
    en: translate('en', key, { place: place.en ?? place.zh }),
  };
}

async function namesOf(call: Call, policy: string): Promise<Text | undefined> {
  return (await latestVersion(call.db, policy))?.body.names;
}

async function named(call: Call, policy: string | null | undefined) {
  if (!policy) return null;
  const names = await namesOf(call, policy);
  return names ? { policy, names } : null;
}
