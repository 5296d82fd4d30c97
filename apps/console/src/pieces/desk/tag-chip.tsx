import type { TagView } from "@recourse/contract";
import type { ReactNode } from "react";
import { useLanguage } from "../../copy/language.ts";
import "./pieces.css";

/** The tag's word in the reader's language. */
export const useTagName = () => {
  const language = useLanguage();
  return (tag: Pick<TagView, "name" | "nameEn">) => (language === "en" && tag.nameEn) || tag.name;
};

/** A tag: its colour is a mark beside the word, so that the word reads on any ground. */
export function TagChip({ tag, children }: { tag: TagView; children?: ReactNode }) {
  const nameOf = useTagName();
  return (
    <span className={`tag-chip tag-${tag.color}`}>
      {nameOf(tag)}
      {children}
    </span>
  );
}
