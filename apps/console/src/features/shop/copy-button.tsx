import { useCopy } from "../../copy/pair.ts";
import { shopCopy } from "../../copy/shop.ts";
import { announce } from "../../pieces/buyer/toast.tsx";

export const CopyButton = ({ text }: { text: string }) => {
  const t = useCopy(shopCopy);
  // The clipboard is withheld on plain http: then there is nothing to offer.
  if (!("clipboard" in navigator)) return null;
  const copy = () => void navigator.clipboard.writeText(text).then(() => announce(t.copied));
  return (
    <button type="button" className="text-button" aria-label={`${t.copy} ${text}`} onClick={copy}>
      {t.copy}
    </button>
  );
};
