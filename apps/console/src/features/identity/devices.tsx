import type { SessionView } from "@recourse/contract";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { momentLabel } from "../../copy/formats.ts";
import { identityCopy } from "../../copy/identity.ts";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { remove } from "../../live/http.ts";
import { keys } from "../../live/keys.ts";
import { queries } from "../../live/queries.ts";
import { Icon } from "../../pieces/buyer/icon.tsx";
import { Asked } from "../../pieces/buyer/states.tsx";
import { announce, announceError } from "../../pieces/buyer/toast.tsx";
import { deviceName } from "./device-name.ts";

const Device = ({ session }: { session: SessionView }) => {
  const t = useCopy(identityCopy);
  const language = useLanguage();
  const cache = useQueryClient();
  const name = deviceName(session.device, language);
  const revoking = useMutation({
    mutationFn: () => remove(`/api/sessions/${session.id}`),
    onSuccess: () => announce(t.revoked),
    onError: announceError,
    onSettled: () => cache.invalidateQueries({ queryKey: keys.sessions }),
  });
  return (
    <li className="setting">
      <Icon name="device" />
      <span className="setting-words">
        {name}
        <small>{session.current ? t.thisDevice : t.lastSeen(momentLabel(session.lastSeenAt, language))}</small>
      </span>
      {!session.current && (
        <button
          type="button"
          className="button"
          aria-label={t.revokeOf(name)}
          disabled={revoking.isPending}
          onClick={() => revoking.mutate()}
        >
          {t.revoke}
        </button>
      )}
    </li>
  );
};

/** Where this person is signed in, with a way to end what they do not know. */
export const Devices = () => {
  const t = useCopy(identityCopy);
  const sessions = useQuery(queries.sessions);
  return (
    <section className="card settings" aria-label={t.devices}>
      <h2>{t.devices}</h2>
      <p className="quiet">{t.devicesHint}</p>
      <Asked query={sessions} count={2}>
        {(list) => (
          <ul>
            {list.map((s) => (
              <Device key={s.id} session={s} />
            ))}
          </ul>
        )}
      </Asked>
    </section>
  );
};
