import { useNavigate } from "@tanstack/react-router";
import { remove } from "../../live/http.ts";
import { keys } from "../../live/keys.ts";
import { depart } from "../../live/person.ts";
import { useTell } from "../../pieces/desk/use-tell.ts";
import { deskCache } from "./desk-cache.ts";

/** Signs out: the server first, so that a failure is told and nobody believes they are out. */
export function useLeave() {
  const navigate = useNavigate();
  const tell = useTell();
  return async () => {
    try {
      await remove("/api/session");
    } catch (error) {
      tell.refused(error);
      return;
    }
    depart();
    deskCache.clear();
    deskCache.setQueryData(keys.me, null);
    await navigate({ to: "/sign-in" });
  };
}
