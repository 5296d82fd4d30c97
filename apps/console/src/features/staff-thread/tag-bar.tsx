import { CloseOutlined, PlusOutlined, TagOutlined } from "@ant-design/icons";
import type { ConversationView, TagView } from "@recourse/contract";
import { Button, Input, type InputRef, Popover } from "antd";
import { type KeyboardEvent, type RefObject, useRef, useState } from "react";
import { useCopy } from "../../copy/pair.ts";
import { staffThreadCopy } from "../../copy/staff-thread.ts";
import { holdsAll, useSpelling } from "../../pieces/desk/spelling.ts";
import { TagChip, useTagName } from "../../pieces/desk/tag-chip.tsx";
import { useTell } from "../../pieces/desk/use-tell.ts";
import { suggestTags } from "./suggest-tags.ts";
import { askForTags, useTagsAsked } from "./tag-asked.ts";
import { useTagging, useTags, useVocabulary } from "./tag-queries.ts";

const none: readonly TagView[] = [];

/** What the talk is about, in the desk's own words; suggestions stand beside, one press away. */
export function TagBar({ conversation }: { conversation: ConversationView }) {
  const c = useCopy(staffThreadCopy);
  const nameOf = useTagName();
  const tell = useTell();
  const chosen = useTags(conversation.id).data ?? none;
  const vocabulary = useVocabulary(conversation.organization.id).data ?? none;
  const tagging = useTagging(conversation.id);
  const open = useTagsAsked();
  const field = useRef<InputRef>(null);
  if (vocabulary.length === 0) return null;
  const give = (tags: readonly TagView[]) => tagging.mutate(tags, { onError: tell.refused });
  const toggle = (tag: TagView) =>
    give(chosen.some(({ id }) => id === tag.id) ? chosen.filter(({ id }) => id !== tag.id) : [...chosen, tag]);
  const last = conversation.lastMessage;
  const suggested = suggestTags(vocabulary, chosen, conversation.session?.summary?.zh ?? "", last ? [last] : []);
  return (
    <div className="tag-bar">
      {chosen.map((tag) => (
        <TagChip key={tag.id} tag={tag}>
          <button type="button" aria-label={c.untag(nameOf(tag))} onClick={() => toggle(tag)}>
            <CloseOutlined aria-hidden />
          </button>
        </TagChip>
      ))}
      {suggested.map((tag) => (
        <button key={tag.id} type="button" className="tag-suggested" title={c.tagSuggested} onClick={() => toggle(tag)}>
          <PlusOutlined aria-hidden /> {nameOf(tag)}
        </button>
      ))}
      <Popover
        trigger="click"
        placement="bottomLeft"
        destroyOnHidden
        open={open}
        onOpenChange={askForTags}
        // Only now it can take the focus: while it opens it is hidden.
        afterOpenChange={(shown) => shown && field.current?.focus()}
        content={<Chooser field={field} vocabulary={vocabulary} chosen={chosen} onToggle={toggle} />}
      >
        <Button type="text" size="small" icon={<TagOutlined aria-hidden />} title={c.tagKey}>
          {c.tag}
        </Button>
      </Popover>
    </div>
  );
}

type ChooserProps = {
  field: RefObject<InputRef | null>;
  vocabulary: readonly TagView[];
  chosen: readonly TagView[];
  onToggle: (tag: TagView) => void;
};

function Chooser({ field, vocabulary, chosen, onToggle }: ChooserProps) {
  const c = useCopy(staffThreadCopy);
  const [typed, setTyped] = useState("");
  useSpelling(typed);
  const found = vocabulary.filter((tag) => holdsAll([tag.name, tag.nameEn, ...tag.words], typed));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.key !== "Enter" || !found[0]) return;
    onToggle(found[0]);
    setTyped("");
  };
  return (
    <div className="tag-chooser">
      <Input
        ref={field}
        size="small"
        aria-label={c.findTag}
        placeholder={c.findTag}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {found.map((tag) => (
        <button
          key={tag.id}
          type="button"
          aria-pressed={chosen.some(({ id }) => id === tag.id)}
          onClick={() => onToggle(tag)}
        >
          <TagChip tag={tag} />
        </button>
      ))}
      {found.length === 0 ? <p className="soft">{c.noTag}</p> : null}
    </div>
  );
}
