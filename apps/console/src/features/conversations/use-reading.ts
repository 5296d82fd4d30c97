import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { keys } from "../../live/keys.ts";

const useVisible = () => {
  const [visible, setVisible] = useState(document.visibilityState === "visible");
  useEffect(() => {
    const look = () => setVisible(document.visibilityState === "visible");
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, []);
  return visible;
};

/** Read is what stood before the buyer's eyes: the page in front, the newest message in view. */
export const useReading = (id: string, seq: number, atEnd: boolean, markRead: (seq: number) => void): void => {
  const visible = useVisible();
  const cache = useQueryClient();
  useEffect(() => {
    if (!visible || !atEnd || seq === 0) return;
    markRead(seq);
    cache.setQueryData<{ id: string; unread: number }[]>(keys.conversations, (list) =>
      list?.map((c) => (c.id === id ? { ...c, unread: 0 } : c)),
    );
  }, [id, seq, visible, atEnd, markRead, cache]);
};
