/** Many may read at once; a write waits for them and then stands alone. First come, first served. */
export interface Gate {
  read<T>(work: () => Promise<T>): Promise<T>;
  write<T>(work: () => Promise<T>): Promise<T>;
}

export function openGate(): Gate {
  let lastWrite: Promise<unknown> = Promise.resolve();
  let reads: Promise<unknown>[] = [];
  const settled = (work: Promise<unknown>) => work.catch(() => {});
  return {
    read(work) {
      const reading = lastWrite.then(work);
      reads.push(settled(reading));
      return reading;
    },
    write(work) {
      const writing = Promise.all([lastWrite, ...reads]).then(work);
      lastWrite = settled(writing);
      reads = [];
      return writing;
    },
  };
}
