import fc from 'fast-check';

/**
 * Property tests draw the same cases in every run, so that whoever changed nothing sees what was seen before. Another
 * number, or `random`, draws others: TEST_SEED=random npm test
 */
const asked = process.env['TEST_SEED'] ?? '20261122';
if (asked !== 'random') fc.configureGlobal({ seed: Number(asked) });
