import { MoonOutlined, SunOutlined, TranslationOutlined } from "@ant-design/icons";
import { Button, Tooltip } from "antd";
import { deskCopy } from "../../copy/desk.ts";
import { chooseLanguage, useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { usePreferences } from "./preferences.ts";
import { useMode } from "./use-mode.ts";

export function LanguageButton() {
  const language = useLanguage();
  const other = language === "zh" ? "en" : "zh";
  const name = other === "zh" ? "切换到中文" : "Switch to English";
  return (
    <Tooltip title={name} placement="right">
      <Button
        type="text"
        lang={other}
        icon={<TranslationOutlined aria-hidden />}
        aria-label={name}
        onClick={() => chooseLanguage(other)}
      />
    </Tooltip>
  );
}

/** Light or dark, one tap; the account menu also offers to follow the machine. */
export function ShadeButton() {
  const c = useCopy(deskCopy);
  const mode = useMode();
  const setShade = usePreferences((p) => p.setShade);
  const other = mode === "dark" ? "light" : "dark";
  return (
    <Tooltip title={c.settings.shades[other]} placement="right">
      <Button
        type="text"
        icon={other === "dark" ? <MoonOutlined aria-hidden /> : <SunOutlined aria-hidden />}
        aria-label={`${c.settings.shade}: ${c.settings.shades[other]}`}
        onClick={() => setShade(other)}
      />
    </Tooltip>
  );
}
