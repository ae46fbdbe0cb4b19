/** One item of a batch, as the bank takes it. */
export interface PaymentItem {
  order: string;
  payee: string;
  account: string;
  bank: string;
  /** Yuan with two places. */
  amount: string;
  remark: string;
}

export interface PaymentBatch {
  number: string;
  agency: string;
  total: string;
  items: readonly PaymentItem[];
}

/** What the bank says about one item; `pending` is no word yet. */
export interface PaymentResult {
  order: string;
  state: 'paid' | 'failed' | 'pending';
  serial?: string;
  reason?: string;
}

export interface StatementLine {
  serial: string;
  order: string | null;
  amount: string;
  direction: 'out' | 'in';
}

/** What this package needs of a bank (银企直联); `connectors/bank` speaks the protocol. Each call may throw OutsideError. */
export interface Bank {
  /** Takes a batch; sent again under the same number it does nothing more. */
  send(batch: PaymentBatch, signal: AbortSignal): Promise<{ results: PaymentResult[] }>;
  /** What became of a batch; undefined when the bank has never seen it. */
  ask(number: string, agency: string, signal: AbortSignal): Promise<PaymentResult[] | undefined>;
  /** What moved on a day on the account of an agency. */
  statement(agency: string, day: string, signal: AbortSignal): Promise<StatementLine[]>;
}
