import { useEffect, useState } from "react";
import { Icon } from "./icon.tsx";
import "./search-field.css";

const pauseBeforeAsking = 300;

type Props = {
  value: string;
  onChange: (q: string) => void;
  words: { readonly label: string; readonly hint: string; readonly clear: string };
};

/** Asks when the typing rests, and never in the middle of an input method's composition. */
export const SearchField = ({ value, onChange, words }: Props) => {
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
          aria-label={words.label}
          placeholder={words.hint}
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
            aria-label={words.clear}
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
