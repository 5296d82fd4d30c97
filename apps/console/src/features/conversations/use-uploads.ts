import { useCallback, useEffect, useRef, useState } from "react";
import { currentLanguage } from "../../copy/language.ts";
import { newClientId } from "../../live/client-id.ts";
import { presentStore } from "../../live/person.ts";
import { RefusalError } from "../../live/refusal-error.ts";
import { type Upload, uploadFile } from "../../live/upload.ts";
import { announce, announceError } from "../../pieces/buyer/toast.tsx";
import { fileTrouble } from "./attachment-check.ts";

export type Uploading = {
  readonly id: string;
  readonly file: File;
  /** For showing it while it goes up. */
  readonly url: string;
  /** From 0 to 1. */
  readonly share: number;
  readonly failed: boolean;
};
export type Uploads = {
  readonly list: readonly Uploading[];
  readonly add: (files: Iterable<File>) => void;
  readonly retry: (id: string) => void;
  readonly stop: (id: string) => void;
};

const leaving = (e: BeforeUnloadEvent) => e.preventDefault();

/** Files on their way up; each becomes a message of the outbox once the server holds it. */
export const useUploads = (conversationId: string): Uploads => {
  const [list, setList] = useState<readonly Uploading[]>([]);
  const running = useRef(new Map<string, Upload>());
  const change = useCallback((id: string, by: Partial<Uploading>) => {
    setList((held) => held.map((u) => (u.id === id ? { ...u, ...by } : u)));
  }, []);
  const forget = useCallback((it: Uploading) => {
    running.current.delete(it.id);
    URL.revokeObjectURL(it.url);
    setList((held) => held.filter((u) => u.id !== it.id));
  }, []);

  const run = useCallback(
    async (it: Uploading) => {
      const upload = uploadFile(it.file, (share) => change(it.id, { share }));
      running.current.set(it.id, upload);
      try {
        const file = await upload.done;
        presentStore.getState().present?.outbox.put(conversationId, {
          body: { kind: "attachment", fileId: file.id },
          preview: { kind: "file", name: file.name, mime: file.mime, bytes: file.bytes },
        });
        forget(it);
      } catch (error) {
        if (error instanceof RefusalError) announceError(error);
        change(it.id, { failed: true });
      }
    },
    [conversationId, change, forget],
  );

  useEffect(() => {
    if (list.length === 0) return;
    window.addEventListener("beforeunload", leaving);
    return () => window.removeEventListener("beforeunload", leaving);
  }, [list.length]);

  const add = (files: Iterable<File>) => {
    for (const file of files) {
      const trouble = fileTrouble(file, currentLanguage());
      if (trouble) {
        announce(trouble);
        continue;
      }
      const it = { id: newClientId(), file, url: URL.createObjectURL(file), share: 0, failed: false };
      setList((held) => [...held, it]);
      void run(it);
    }
  };
  const retry = (id: string) => {
    const it = list.find((u) => u.id === id);
    if (!it) return;
    change(id, { failed: false, share: 0 });
    void run(it);
  };
  const stop = (id: string) => {
    const it = list.find((u) => u.id === id);
    running.current.get(id)?.stop();
    if (it) forget(it);
  };
  return { list, add, retry, stop };
};
