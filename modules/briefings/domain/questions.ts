/** When a question comes in: before the stream, or while it runs. Undefined when it is over or was called off. */
export function phaseAt(
  stream: { state: string; starts_at: Date; ends_at: Date },
  now: Date,
): 'before' | 'during' | undefined {
  if (stream.state !== 'planned' || now >= stream.ends_at) return undefined;
  return now < stream.starts_at ? 'before' : 'during';
}

/** An answer belongs to the stream while it runs, and is given afterwards otherwise. */
export function answeredWhen(stream: { starts_at: Date; ends_at: Date }, now: Date): 'live' | 'afterwards' {
  return now >= stream.starts_at && now < stream.ends_at ? 'live' : 'afterwards';
}
