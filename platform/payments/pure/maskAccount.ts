/** An account as people see it: its last four characters, the rest hidden. */
export function maskAccount(account: string): string {
  return `****${account.slice(-4)}`;
}
