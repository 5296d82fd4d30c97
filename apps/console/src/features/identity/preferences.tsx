import { useState } from "react";
import { identityCopy } from "../../copy/identity.ts";
import { chooseLanguage, useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { Icon } from "../../pieces/buyer/icon.tsx";
import { chooseLargeType, largeTypeWanted } from "./large-type.ts";

/** Each language is named in itself. */
export const LanguageSwitch = () => {
  const t = useCopy(identityCopy);
  const language = useLanguage();
  return (
    <fieldset className="segments" aria-label={t.language}>
      {(["zh", "en"] as const).map((it) => (
        <button
          key={it}
          type="button"
          lang={it === "zh" ? "zh-CN" : "en"}
          aria-pressed={language === it}
          onClick={() => chooseLanguage(it)}
        >
          {it === "zh" ? "中文" : "English"}
        </button>
      ))}
    </fieldset>
  );
};

export const Preferences = () => {
  const t = useCopy(identityCopy);
  const [large, setLarge] = useState(largeTypeWanted);
  const choose = (wanted: boolean) => {
    chooseLargeType(wanted);
    setLarge(wanted);
  };
  return (
    <section className="card settings" aria-label={t.settings}>
      <div className="setting">
        <Icon name="globe" />
        <span className="setting-words">{t.language}</span>
        <LanguageSwitch />
      </div>
      <label className="setting">
        <Icon name="type" />
        <span className="setting-words">
          {t.largeType}
          <small>{t.largeTypeHint}</small>
        </span>
        <input
          type="checkbox"
          role="switch"
          aria-checked={large}
          className="switch"
          checked={large}
          onChange={(e) => choose(e.target.checked)}
        />
      </label>
    </section>
  );
};
