import { answerOf } from '#apps/scenarios/openWorld.ts';
import { officesOfStory, regulatorOfStory } from '#apps/scenarios/reactions.ts';
import type { World } from '#apps/scenarios/world.ts';
import type { Outside } from '#platform/api/server/outside.ts';
import type { Connectors } from '../connectors/openConnectors.ts';

/**
 * Outside systems as the stories have them: each answers at once and in this process, and nothing leaves it. There is
 * no way to send mail or text messages at all.
 */
export function outsideOfSandbox(): {
  outside: Outside;
  connectors: Pick<Connectors, 'channels' | 'regulators' | 'offices'>;
} {
  const platform: World['platform'] = { up: true, asked: [] };
  return {
    outside: { askData: (question) => answerOf(platform, question) },
    connectors: {
      channels: [],
      regulators: regulatorOfStory({ up: true, pushes: [] }),
      offices: officesOfStory({ offices: new Map(), filings: [] }),
    },
  };
}
