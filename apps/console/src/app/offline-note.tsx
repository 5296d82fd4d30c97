import { useSyncExternalStore } from "react";
import { frameCopy } from "../copy/buyer-frame.ts";
import { useCopy } from "../copy/pair.ts";
import { Icon } from "../pieces/buyer/icon.tsx";

const watch = (tell: () => void) => {
  window.addEventListener("online", tell);
  window.addEventListener("offline", tell);
  return () => {
    window.removeEventListener("online", tell);
    window.removeEventListener("offline", tell);
  };
};

/** Says that the network is gone and what is kept meanwhile; a talk has a line of its own for it. */
export const OfflineNote = () => {
  const t = useCopy(frameCopy);
  const online = useSyncExternalStore(watch, () => navigator.onLine);
  return (
    <div role="status">
      {!online && (
        <p className="offline-note">
          <Icon name="globe" size={18} />
          {t.offline}
        </p>
      )}
    </div>
  );
};
