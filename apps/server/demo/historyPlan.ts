import { z } from 'zod';

const Weight = z.number().positive();

/** What the demo's past is made from; see `packs/demo/history.yaml`. */
export const HistoryPlan = z.strictObject({
  seed: z.number().int(),
  firms: z.number().int().positive(),
  days: z.number().int().positive(),
  districts: z.array(z.strictObject({ place: z.string(), zh: z.string(), address: z.string() })).min(1),
  streets: z.array(z.string()).min(1),
  brands: z.array(z.string()).min(1),
  surnames: z.array(z.string()).min(1),
  givenNames: z.array(z.string()).min(1),
  trades: z
    .array(
      z.strictObject({
        zh: z.string(),
        industry: z.string(),
        foodClass: z.string().optional(),
        products: z.string().optional(),
        weight: Weight,
      }),
    )
    .min(1),
  applications: z.number().int().nonnegative(),
  ordinary: z.number().int().nonnegative(),
  checks: z
    .array(
      z.strictObject({
        end: z.enum([
          'passed',
          'rectified',
          'rectifying',
          'notRectified',
          'fraud',
          'neverChecked',
          'waiting',
        ]),
        weight: Weight,
      }),
    )
    .min(1),
});
export type HistoryPlan = z.infer<typeof HistoryPlan>;
export type CheckEnd = HistoryPlan['checks'][number]['end'];
