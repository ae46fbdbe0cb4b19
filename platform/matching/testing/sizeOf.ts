import type { closedSets } from './cityAttributes.ts';

type Industry = (typeof closedSets.industry)[number][0];
type Size = (typeof closedSets.size)[number][0];

/** Lower bounds of large, medium and small: staff, revenue and assets, both in yuan; 0 asks nothing. */
type Bounds = readonly [staff: number, revenue: number, assets: number];

/** 工信部联企业〔2011〕300号, for the making of firms only; what decides in the product is the law's own table. */
const bounds: Partial<Record<Industry, readonly [Bounds, Bounds, Bounds]>> = {
  agriculture: [[0, 2e8, 0], [0, 5e6, 0], [0, 5e5, 0]], // biome-ignore format: a table
  manufacturing: [[1000, 4e8, 0], [300, 2e7, 0], [20, 3e6, 0]], // biome-ignore format: a table
  construction: [[0, 8e8, 8e8], [0, 6e7, 5e7], [0, 3e6, 3e6]], // biome-ignore format: a table
  wholesale: [[200, 4e8, 0], [20, 5e7, 0], [5, 1e7, 0]], // biome-ignore format: a table
  retail: [[300, 2e8, 0], [50, 5e6, 0], [10, 1e6, 0]], // biome-ignore format: a table
  transport: [[1000, 3e8, 0], [300, 3e7, 0], [20, 2e6, 0]], // biome-ignore format: a table
  software: [[300, 1e8, 0], [100, 1e7, 0], [10, 5e5, 0]], // biome-ignore format: a table
};
const others: readonly [Bounds, Bounds, Bounds] = [
  [300, 0, 0],
  [100, 0, 0],
  [10, 0, 0],
];
const classes: readonly Size[] = ['large', 'medium', 'small'];

export function sizeOf(industry: Industry, staff: number, revenue: number, assets: number): Size {
  const found = (bounds[industry] ?? others).findIndex(
    ([leastStaff, leastRevenue, leastAssets]) =>
      staff >= leastStaff && revenue >= leastRevenue && assets >= leastAssets,
  );
  return classes[found] ?? 'micro';
}
