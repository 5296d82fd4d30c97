import type { Language } from "@recourse/contract";
import { useStore } from "zustand/react";
import { createStore } from "zustand/vanilla";

const chosenKey = "recourse.language";
const isLanguage = (value: string | null): value is Language => value === "zh" || value === "en";

/** A privacy setting may forbid storage altogether; then the choice lasts as long as the page. */
const remembered = (): Language | null => {
  try {
    const value = localStorage.getItem(chosenKey);
    return isLanguage(value) ? value : null;
  } catch {
    return null;
  }
};
const ofBrowser = (): Language =>
  typeof navigator !== "undefined" && !/^zh/i.test(navigator.language ?? "zh") ? "en" : "zh";

export const languageStore = createStore<{ language: Language }>(() => ({ language: remembered() ?? ofBrowser() }));

const show = (language: Language) => {
  if (typeof document !== "undefined") document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
};
languageStore.subscribe(({ language }) => show(language));
show(languageStore.getState().language);

export const currentLanguage = (): Language => languageStore.getState().language;

/** The reader's own switch; it outlives the page and wins over the person's and the browser's language. */
export const chooseLanguage = (language: Language): void => {
  try {
    localStorage.setItem(chosenKey, language);
  } catch {
    // Storage refused: the choice holds for this page only.
  }
  languageStore.setState({ language });
};

/** The language kept with the person, taken when nobody switched on this device. */
export const adoptLanguage = (language: Language): void => {
  if (remembered() === null && isLanguage(language)) languageStore.setState({ language });
};

export const useLanguage = (): Language => useStore(languageStore, (s) => s.language);
