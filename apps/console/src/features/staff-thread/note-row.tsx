import { LockOutlined } from "@ant-design/icons";
import type { NoteView } from "@recourse/contract";
import { clockTime } from "../../copy/formats.ts";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { staffThreadCopy } from "../../copy/staff-thread.ts";

export function NoteRow({ note }: { note: NoteView }) {
  const c = useCopy(staffThreadCopy);
  const language = useLanguage();
  return (
    <article className="note-row" aria-label={c.noteOf(note.author.name)}>
      <header>
        <LockOutlined aria-hidden /> <strong>{c.noteKinds[note.kind]}</strong> {note.author.name}
        {note.author.agentNumber ? <span className="tabular"> {c.numbered(note.author.agentNumber)}</span> : null}
        <time className="tabular" dateTime={note.at}>
          {clockTime(note.at, language)}
        </time>
      </header>
      <p>{note.text}</p>
    </article>
  );
}
