import type { MessageView, TagView } from "@recourse/contract";

const looksAt = 12;

/** Tags whose name or words the buyer lately used, or the hand-over summary holds, and which the talk has not got yet. */
export function suggestTags(
  vocabulary: readonly TagView[],
  chosen: readonly TagView[],
  summary: string,
  messages: readonly MessageView[],
): TagView[] {
  const said = messages
    .filter(({ author }) => author.kind === "buyer")
    .slice(-looksAt)
    .flatMap(({ body }) => (body.kind === "text" ? [body.text] : []));
  const text = [summary, ...said].join("\n").toLowerCase();
  const fits = (tag: TagView) =>
    [tag.name, tag.nameEn, ...tag.words].some((word) => word && text.includes(word.toLowerCase()));
  return vocabulary.filter((tag) => !chosen.some(({ id }) => id === tag.id) && fits(tag)).slice(0, 3);
}
