import { conversationsCopy } from "../../copy/conversations.ts";
import { useCopy } from "../../copy/pair.ts";
import { reconnectNow } from "../../live/socket.ts";
import { useConnection } from "../../live/use-live.ts";
import { useWritable } from "../../live/writable.ts";
import { Icon } from "../../pieces/buyer/icon.tsx";
import { useNow } from "./use-now.ts";

/** A blink of the line needs no words; a real break gets them. */
const worthTelling = 1_500;

export const ConnectionBanner = ({ unsent }: { unsent: number }) => {
  const t = useCopy(conversationsCopy).banner;
  const { state, since } = useConnection();
  const writable = useWritable();
  const now = useNow(1_000);
  if (state === "online" && !writable)
    return (
      <div className="banner" role="status">
        <Icon name="globe" size={18} />
        <span>{unsent > 0 ? t.readOnlyUnsent(unsent) : t.readOnly}</span>
      </div>
    );
  if (state === "online" || now.getTime() - since < worthTelling) return null;
  const words = state === "away" ? (unsent > 0 ? t.awayUnsent(unsent) : t.away) : t.connecting;
  return (
    <div className="banner" role="status">
      <Icon name="globe" size={18} />
      <span>{words}</span>
      <button type="button" className="text-button" onClick={reconnectNow}>
        {t.tryNow}
      </button>
    </div>
  );
};
