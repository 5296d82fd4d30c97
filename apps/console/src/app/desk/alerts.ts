import type { MessageView } from "@recourse/contract";
import { useEffect } from "react";
import { deskCopy } from "../../copy/desk.ts";
import { copyNow } from "../../copy/pair.ts";
import { liveSocket } from "../../live/socket.ts";
import { usePreferences } from "./preferences.ts";

/** True when the browser will show notifications; the sound needs no such leave. */
export async function askForAlerts(): Promise<boolean> {
  if (!("Notification" in window)) return false;
  return (await Notification.requestPermission()) === "granted";
}

let audio: AudioContext | undefined;

/** Two short soft tones, made here so that no file must be loaded. */
export function chime(): void {
  audio ??= new AudioContext();
  const now = audio.currentTime;
  for (const [index, pitch] of [660, 880].entries()) {
    const tone = audio.createOscillator();
    const loudness = audio.createGain();
    const at = now + index * 0.14;
    tone.frequency.value = pitch;
    loudness.gain.setValueAtTime(0.0001, at);
    loudness.gain.exponentialRampToValueAtTime(0.12, at + 0.02);
    loudness.gain.exponentialRampToValueAtTime(0.0001, at + 0.3);
    tone.connect(loudness).connect(audio.destination);
    tone.start(at);
    tone.stop(at + 0.32);
  }
}

function tell(message: MessageView): void {
  chime();
  if (!("Notification" in window) || Notification.permission !== "granted") return;
  const body = message.body.kind === "text" ? message.body.text.slice(0, 120) : "";
  const note = new Notification(copyNow(deskCopy).alert(message.author.name), { body, tag: message.conversationId });
  note.onclick = () => {
    window.focus();
    note.close();
  };
}

/** Rings for a buyer's message that arrives while the page is hidden, once the person has asked for it. */
export function useAlerts(): void {
  useEffect(() => {
    const socket = liveSocket();
    const onMessage = (message: MessageView) => {
      const wanted = usePreferences.getState().alerts && document.visibilityState === "hidden";
      if (wanted && message.author.kind === "buyer") tell(message);
    };
    socket.on("message", onMessage);
    return () => {
      socket.off("message", onMessage);
    };
  }, []);
}
