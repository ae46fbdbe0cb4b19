import type { Matter } from '#modules/catalogue/contract.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import type { ConditionView } from '../contract.ts';

/**
 * Where a bar stands in the way of a condition, its way out names the last day.
 * @param lastDay the day in words; undefined leaves everything as it is
 */
export function sayLastDayOfBar(
  conditions: ConditionView[],
  matter: Pick<Matter, 'facts'>,
  lastDay: Text | undefined,
): ConditionView[] {
  if (!lastDay) return conditions;
  const bars = matter.facts.filter(({ from }) => from.provider === 'barred');
  const words = bars.flatMap(({ id, names }) => [id, names.zh, names.en]);
  const isBar = (obstacle: string) => words.some((word) => obstacle.includes(word));
  return conditions.map((view) =>
    view.outcome === 'unmet' && view.obstacles.some(isBar)
      ? { ...view, wayOut: withLastDay(view.wayOut, lastDay) }
      : view,
  );
}

function withLastDay(wayOut: Text, day: Text): Text {
  return {
    zh: `限制申请期至${day.zh}止。${wayOut.zh}`,
    en: `The bar ends on ${day.en}. ${wayOut.en}`,
  };
}
