import type { OutsideChannel } from '../pure/channel.ts';
import type { NoticeKind } from '../pure/noticeKind.ts';
import type { Directory } from './directory.ts';

/** What can be told, by which channels this installation has, and who knows the people. */
export interface NoticeBook {
  kinds: ReadonlyMap<string, NoticeKind>;
  channels: ReadonlySet<OutsideChannel>;
  directory: Directory;
}

/** @throws Error when two packages declare one kind */
export function openNoticeBook(parts: {
  kinds: readonly NoticeKind[];
  channels: Iterable<OutsideChannel>;
  directory: Directory;
}): NoticeBook {
  const kinds = new Map(parts.kinds.map((kind) => [kind.id, kind]));
  if (kinds.size !== parts.kinds.length) throw new Error('two kinds of notice have one id');
  return { kinds, channels: new Set(parts.channels), directory: parts.directory };
}

/** @throws Error: whoever tells something must have declared its kind */
export function kindOf(book: NoticeBook, id: string): NoticeKind {
  const kind = book.kinds.get(id);
  if (!kind) throw new Error(`no package declares the kind of notice ${id}`);
  return kind;
}
