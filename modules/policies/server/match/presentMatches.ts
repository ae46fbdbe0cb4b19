import { declaredProfile } from '#modules/profiles/index.ts';
import type { Call } from '#platform/api/server/call.ts';
import { yuanText } from '#platform/payments/pure/totalOf.ts';
import type { Facts } from '#platform/rules/pure/facts/fact.ts';
import { presentFact } from '#platform/rules/pure/facts/presentFact.ts';
import { asOfDate } from '#platform/rules/pure/vocabulary/asOfDate.ts';
import type { PolicyCard } from '../../contract.ts';
import { type DecidedCondition, type ExplainedMatch, explainMatch } from '../../domain/match/explainMatch.ts';
import { isNear } from '../../domain/match/isNear.ts';
import type { AskedAttribute, FirmMatches, MatchCondition, PolicyMatch } from '../../domain/matchContract.ts';
import { isOnline, isWeak } from '../../domain/policy.ts';
import { HERE } from '../../domain/ruleOf.ts';
import { placeOf, registeredHere } from '../presentPolicy.ts';
import { readSettings } from '../readSettings.ts';
import { type MatchedPolicy, matchersOn } from './matchersOn.ts';

interface Firm {
  id: string;
  name: string;
  uscc: string;
}

/** Everything in force held against one firm on a day, sorted into what it can have, just misses, or may have. */
export async function presentMatches(
  call: Call,
  firm: Firm,
  known: Facts,
  day: string,
): Promise<FirmMatches> {
  const facts = { ...known, [asOfDate.id]: { value: day } };
  const inForce = await matchersOn(call.db, day);
  const found = inForce.map((matcher) => ({ matcher, explained: explainMatch(matcher, facts) }));
  const { nearest } = readSettings();
  const open = found.filter(({ explained }) => explained.outcome === 'true');
  const near = found.filter(
    ({ explained }) => explained.outcome === 'false' && isNear(explained, facts, nearest),
  );
  const unknown = found.filter(({ explained }) => explained.outcome === 'unknown');
  const present = (list: typeof found) =>
    Promise.all(
      list.map(({ matcher, explained }) => presentMatch(call, { matcher, explained, facts, day, inForce })),
    );
  return {
    firm: { id: firm.id, name: firm.name, uscc: firm.uscc },
    day,
    open: await present(open),
    near: await present(inOrder(near, ({ explained }) => hindrances(explained))),
    unknown: await present(inOrder(unknown, ({ explained }) => hindrances(explained))),
    others: found.length - open.length - near.length - unknown.length,
  };
}

async function presentMatch(
  call: Call,
  {
    matcher,
    explained,
    facts,
    day,
    inForce,
  }: {
    matcher: MatchedPolicy;
    explained: ExplainedMatch;
    facts: Facts;
    day: string;
    inForce: readonly MatchedPolicy[];
  },
): Promise<PolicyMatch> {
  const { body, row, policy, version } = matcher;
  const place = await placeOf(call, row.place_id);
  const amount = matcher.amount(facts);
  const { from, to } = body.applyBetween ?? {};
  const isOpenNow = (!from || from <= day) && (!to || day <= to);
  return {
    policy,
    version,
    names: body.names,
    level: body.level,
    place,
    issuer: body.issuer,
    document: body.document.title,
    benefit: { kind: body.benefit.kind, title: body.benefit.title },
    mode: body.mode,
    claimable: body.mode === 'application' && isOnline(body) && isOpenNow,
    to: row.holds_to,
    weak: isWeak(body),
    amount: {
      state: amount.state,
      yuan: amount.state === 'amount' ? yuanText(amount.fen) : null,
      bound: body.benefit.bound,
      missing: amount.state === 'unknown' ? amount.missing.flatMap((id) => askedOf(id, facts)) : [],
    },
    conditions: explained.conditions.map((condition) => presentCondition(call, condition, { place, facts })),
    exclusiveWith: body.exclusiveWith.flatMap(
      (other) => inForce.find((one) => one.policy === other)?.body.names ?? [],
    ),
  };
}

function presentCondition(
  call: Call,
  { condition, outcome, words, hindrances: found }: DecidedCondition,
  { place, facts }: { place: PolicyCard['place']; facts: Facts },
): MatchCondition {
  const isHere = condition.id === HERE;
  return {
    id: condition.id,
    title: isHere ? registeredHere(call, place).title : (condition.title ?? null),
    words: isHere ? registeredHere(call, place).words : words,
    article: condition.article ?? null,
    outcome,
    hindrances: found.map(({ words: wanted, isUnknown, attributes, needs }) => ({
      words: isHere ? registeredHere(call, place).words : wanted,
      isUnknown,
      attributes: attributes.flatMap((id) => askedOf(id, facts)),
      needs: needs.map(({ attribute, operator, value }) => ({
        attribute,
        operator,
        fact: value as AskedAttribute['fact'],
      })),
    })),
  };
}

/** The day itself is nobody's to say. */
function askedOf(id: string, facts: Facts): AskedAttribute[] {
  const { byId, units } = declaredProfile();
  const attribute = byId.get(id);
  if (!attribute) return [];
  const { names, type, unit, values, supplied } = attribute;
  return [
    {
      id,
      names,
      type,
      unit: unit ? (units.get(unit)?.title ?? null) : null,
      ...(values && { values: [...values] }),
      supplied,
      fact: presentFact(facts[id] ?? 'unknown') as AskedAttribute['fact'],
    },
  ];
}

function hindrances({ conditions }: ExplainedMatch): number {
  return conditions.flatMap((one) => one.hindrances).length;
}

function inOrder<T>(list: readonly T[], by: (one: T) => number): T[] {
  return [...list].sort((a, b) => by(a) - by(b));
}
