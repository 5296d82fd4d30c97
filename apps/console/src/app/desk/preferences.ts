import { create } from "zustand";
import { persist } from "zustand/middleware";

type Shade = "light" | "dark" | "system";
type SendKey = "enter" | "ctrl-enter";

type Preferences = {
  shade: Shade;
  sendKey: SendKey;
  /** Sound and a desktop notification when a message arrives while the page is hidden; off until asked for. */
  alerts: boolean;
  setShade: (shade: Shade) => void;
  setSendKey: (sendKey: SendKey) => void;
  setAlerts: (alerts: boolean) => void;
};

/** How one person likes their desk; kept in this browser alone. */
export const usePreferences = create<Preferences>()(
  persist(
    (set) => ({
      shade: "system",
      sendKey: "enter",
      alerts: false,
      setShade: (shade) => set({ shade }),
      setSendKey: (sendKey) => set({ sendKey }),
      setAlerts: (alerts) => set({ alerts }),
    }),
    { name: "recourse.desk.preferences" },
  ),
);
