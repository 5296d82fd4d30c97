import { create } from "zustand";

const store = create<{ open: boolean }>(() => ({ open: false }));

/** Opens or closes the tags of the talk in sight; a key asks, too. */
export const askForTags = (open: boolean): void => store.setState({ open });
export const useTagsAsked = (): boolean => store((held) => held.open);
