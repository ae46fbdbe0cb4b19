import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { endingsOf } from '#platform/files/pure/mediaTypes.ts';
import { useUploads } from '#platform/files/web/useUploads.ts';
import { rowOf } from '#platform/forms/web/uploadRows.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { FileField } from '#platform/ui/plain/FileField.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import type { RoomView } from '../contract.ts';
import { liveClient } from './liveClient.ts';

/** What was written and which files were given, and more of both while the room is open. */
export function RoomTalk({ room, onChanged }: { room: RoomView; onChanged: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [words, setWords] = useState('');
  const { submit, busy, problem } = useSubmit(liveClient.say);
  const talks = room.state === 'open' && room.me.part !== null;
  const send = async () => {
    if (words.trim() === '') return;
    if (!(await submit({ caseId: room.caseId, words: words.trim() }))) return;
    setWords('');
    onChanged();
  };
  return (
    <section className="live-talk" aria-labelledby="live-talk-title">
      <h2 id="live-talk-title">{t('live.chat.title')}</h2>
      {room.messages.length === 0 && <p>{t('live.chat.empty')}</p>}
      <ol className="live-talk__list" aria-live="polite">
        {room.messages.map((message) => (
          <li key={message.id} className={message.mine ? 'live-talk__mine' : undefined}>
            <p className="live-talk__who">
              {message.name} {t(`live.part.${message.part}`)} {format.dateTime(message.at)}
            </p>
            {message.words && <p>{message.words}</p>}
            {message.file && (
              <a href={`/api/files/${message.file.id}`} download={message.file.name}>
                {t('live.chat.download', { name: message.file.name })}
              </a>
            )}
          </li>
        ))}
      </ol>
      {talks && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          <TextField
            name="live-words"
            label={t('live.chat.words')}
            value={words}
            maxLength={2000}
            optional
            onChange={setWords}
          />
          <Button type="submit" busy={busy}>
            {t('live.chat.send')}
          </Button>
          <ProblemNotice problem={problem} />
          <GiveFile room={room} onChanged={onChanged} />
        </form>
      )}
    </section>
  );
}

/** A file is given as soon as it has been uploaded. */
function GiveFile({ room, onChanged }: { room: RoomView; onChanged: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { queue, uploads } = useUploads(room.limits);
  const { submit, problem } = useSubmit(liveClient.giveFile);
  const given = useRef(new Set<string>());
  const give = useRef(submit);
  give.current = submit;
  const changed = useRef(onChanged);
  changed.current = onChanged;
  useEffect(() => {
    for (const { key, file } of queue) {
      if (!file || given.current.has(key)) continue;
      given.current.add(key);
      void give.current({ caseId: room.caseId, fileId: file.id }).then(() => {
        uploads.remove(key);
        changed.current();
      });
    }
  }, [queue, uploads, room.caseId]);
  const rowWords = { retrying: t('forms.files.retrying'), lost: t('forms.files.lost') };
  return (
    <>
      <FileField
        name="live-file"
        label={t('live.chat.file')}
        help={t('live.chat.fileHelp', {
          endings: endingsOf(room.limits.mediaTypes).join(t('forms.files.comma')),
          size: format.bytes(room.limits.maxBytes),
        })}
        optional
        accept={room.limits.mediaTypes.join(',')}
        multiple
        uploads={queue.map((item) => rowOf(item, rowWords))}
        onAdd={(files) => void uploads.add(files)}
        onRetry={uploads.retry}
        onRemove={uploads.remove}
      />
      <ProblemNotice problem={problem} />
    </>
  );
}
