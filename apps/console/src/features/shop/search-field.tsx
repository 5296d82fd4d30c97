import { useEffect, useState } from "react";
import { useCopy } from "../../copy/pair.ts";
import { shopCopy } from "../../copy/shop.ts";
import { Icon } from "../../pieces/buyer/icon.tsx";

const pauseBeforeAsking = 300;

/** Asks when the typing rests, and never in the middle of an input method's composition. */
export const SearchField = ({ value, onChange }: { value: string; onChange: (q: string) => void }) => {
  const t = useCopy(shopCopy);
  const [text, setText] = useState(value);
  const [composing, setComposing] = useState(false);
  useEffect(() => {
    if (composing || text === value) return;
    const timer = setTimeout(() => onChange(text), pauseBeforeAsking);
    return () => clearTimeout(timer);
  }, [text, value, composing, onChange]);
  return (
    <search>
      <form
        className="search-field"
        onSubmit={(e) => {
          e.preventDefault();
          onChange(text);
        }}
      >
        <Icon name="search" size={20} />
        <input
          type="search"
          aria-label={t.searchLabel}
          placeholder={t.searchHint}
          value={text}
          enterKeyHint="search"
          onChange={(e) => setText(e.target.value)}
          onCompositionStart={() => setComposing(true)}
          onCompositionEnd={() => setComposing(false)}
        />
        {text && (
          <button
            type="button"
            className="icon-button"
            aria-label={t.clearSearch}
            onClick={() => {
              setText("");
              onChange("");
            }}
          >
            <Icon name="close" size={18} />
          </button>
        )}
      </form>
    </search>
  );
};
