import type { InBoth } from "../pair.ts";
import type { tags as zh } from "../zh/tags.ts";

export const tags: InBoth<typeof zh> = {
  title: "Conversation tags",
  lead: "Your own words for what conversations are about, to filter and to count by. Buyers never see them.",
  add: "New tag",
  edit: "Edit tag",
  editNamed: (name) => `Edit ${name}`,
  removeNamed: (name) => `Delete ${name}`,
  removeAsk: (name) => `Delete the tag “${name}”?`,
  removeHint: "Conversations that have it lose it, too.",
  remove: "Delete",
  removed: "Deleted",
  name: "Tag",
  nameNeeded: "Please give a tag of at most 12 characters.",
  nameEn: "English (optional)",
  color: "Colour",
  colors: { teal: "Teal", blue: "Blue", purple: "Purple", red: "Red", orange: "Orange", green: "Green", grey: "Grey" },
  words: "Suggested by",
  wordsHint: "The tag is suggested when the buyer uses one of these words.",
  actions: "Actions",
  empty: "No tags yet",
  emptyHint: "For instance: chasing shipment, broken, bad-review risk.",
};
