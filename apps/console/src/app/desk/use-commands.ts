import type { DeskView, MeView } from "@recourse/contract";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { deskCopy } from "../../copy/desk.ts";
import { deskPiecesCopy } from "../../copy/desk-pieces.ts";
import { chooseLanguage, useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { useChangePresence } from "../../features/desk/desk-queries.ts";
import { keys } from "../../live/keys.ts";
import { presences } from "../../pieces/desk/presence-mark.tsx";
import { useTell } from "../../pieces/desk/use-tell.ts";
import { type Command, deskRows } from "./commands.ts";
import { pagePaths, pagesFor } from "./desk-pages.ts";
import { overlays } from "./overlays.ts";
import { usePreferences } from "./preferences.ts";
import { useLeave } from "./use-leave.ts";

/** Everything the command bar offers this person at this moment. */
export function useCommands(me: MeView): Command[] {
  const c = useCopy(deskCopy);
  const navigate = useNavigate();
  const desk = useQueryClient().getQueryData<DeskView>(keys.desk);
  const conversations = deskRows(desk).map(({ conversationId, buyerName, session }) => ({
    key: conversationId,
    group: "conversations" as const,
    label: buyerName,
    hint: session.caseNumber,
    run: () => void navigate({ to: "/c/$conversationId", params: { conversationId } }),
  }));
  const pages = pagesFor(me.role).map((page) => ({
    key: `page ${page}`,
    group: "pages" as const,
    label: c.nav[page],
    hint: "",
    run: () => void navigate({ to: pagePaths[page] }),
  }));
  return [...conversations, ...useActions(me), ...pages];
}

function useActions(me: MeView): Command[] {
  const c = useCopy(deskCopy);
  const { presence: words } = useCopy(deskPiecesCopy);
  const language = useLanguage();
  const tell = useTell();
  const change = useChangePresence();
  const setShade = usePreferences((p) => p.setShade);
  const leave = useLeave();
  const action = (key: string, label: string, run: () => void): Command => ({
    key,
    group: "actions",
    label,
    hint: "",
    run,
  });
  const states = presences.map((presence) =>
    action(presence, c.command.presence(words[presence]), () => change.mutate(presence, { onError: tell.refused })),
  );
  return [
    ...(pagesFor(me.role).includes("workbench") ? states : []),
    action("light", `${c.settings.shade}: ${c.settings.shades.light}`, () => setShade("light")),
    action("dark", `${c.settings.shade}: ${c.settings.shades.dark}`, () => setShade("dark")),
    action("language", language === "zh" ? "Switch to English" : "切换到中文", () =>
      chooseLanguage(language === "zh" ? "en" : "zh"),
    ),
    action("keys", c.shortcuts.sheet, () => overlays.show("shortcuts")),
    action("leave", c.nav.signOut, () => void leave()),
  ];
}
