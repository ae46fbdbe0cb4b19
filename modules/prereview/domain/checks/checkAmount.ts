import { amountIn, yuan } from '../read/amounts.ts';
import type { RunCheck } from './checkContext.ts';
import { compareLabelled } from './compareLabelled.ts';

/** Amounts that differ between a material and the form or another material, whatever unit they are written in. */
export const checkAmount: RunCheck<'amount'> = ({ labels, equals }, files, input) =>
  compareLabelled(
    {
      labels,
      equals,
      read: (text) => {
        const fen = amountIn(text);
        return fen === undefined ? undefined : yuan(fen);
      },
      same: (found, wanted) => found === wanted,
    },
    files,
    input,
  );
