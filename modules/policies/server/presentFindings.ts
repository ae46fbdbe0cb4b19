import type { Call } from '#platform/api/server/call.ts';
import type { PolicyFinding } from '../domain/finding.ts';
import type { FindingView } from '../domain/libraryContract.ts';

const TYPES = ['text', 'number', 'money', 'date', 'boolean', 'texts', 'numeric'];

/** Findings in the reader's language; types of values are named by their words. */
export function presentFindings(call: Call, findings: readonly PolicyFinding[]): FindingView[] {
  const say = (key: string, params: Record<string, string | number>) =>
    call.services.translate(call.language, key, params);
  return findings.map(({ severity, path, code, params, at }) => {
    const words = Object.fromEntries(
      Object.entries(params).map(([name, value]) => [
        name,
        code.startsWith('rules.') && TYPES.includes(String(value)) ? say(`rules.types.${value}`, {}) : value,
      ]),
    );
    return {
      severity,
      path: path.join('.'),
      message: say(`${code}.message`, words),
      wayOut: say(`${code}.wayOut`, words),
      at: at ?? null,
    };
  });
}
