import type { BuyerContext, ConversationView, DeskView, MeView } from "@recourse/contract";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { deskCopy } from "../../copy/desk.ts";
import { deskPiecesCopy } from "../../copy/desk-pieces.ts";
import { chooseLanguage, useLanguage } from "../../copy/language.ts";
import { copyNow, useCopy } from "../../copy/pair.ts";
import { repliesCopy } from "../../copy/replies.ts";
import { useChangePresence } from "../../features/desk/desk-queries.ts";
import { fillReply, textFor } from "../../features/replies/fill-reply.ts";
import { countReplyUse, useReplies } from "../../features/replies/reply-queries.ts";
import { insertIntoReply } from "../../features/staff-thread/composer-store.ts";
import { keys } from "../../live/keys.ts";
import { presences } from "../../pieces/desk/presence-mark.tsx";
import { useTell } from "../../pieces/desk/use-tell.ts";
import { type Command, deskRows } from "./commands.ts";
import { pagePaths, pagesFor } from "./desk-pages.ts";
import { overlays } from "./overlays.ts";
import { usePreferences } from "./preferences.ts";
import { languageOfBuyer, replyValues } from "./reply-values.ts";
import { useFound } from "./use-found.ts";
import { useLeave } from "./use-leave.ts";

/** Everything the command bar offers this person at this moment. */
export function useCommands(me: MeView, typed: string): Command[] {
  const c = useCopy(deskCopy);
  const navigate = useNavigate();
  const { conversationId: openNow } = useParams({ strict: false });
  const open = (conversationId: string) => void navigate({ to: "/c/$conversationId", params: { conversationId } });
  const desk = useQueryClient().getQueryData<DeskView>(keys.desk);
  const conversations = deskRows(desk).map(({ conversationId, buyerName, session }) => ({
    key: conversationId,
    group: "conversations" as const,
    label: buyerName,
    hint: session.caseNumber,
    run: () => open(conversationId),
  }));
  const onDesk = new Set(conversations.map(({ key }) => key));
  const found = useFound(typed)
    .filter(({ kind, conversationId }) => kind !== "buyer" || !onDesk.has(conversationId))
    .map(({ key, kind, label, hint, conversationId }) => ({
      ...{ key, group: "conversations" as const, label: `${c.command.found[kind]}${label}`, hint },
      run: () => open(conversationId),
    }));
  const replies = useReplyCommands(me, typed, openNow);
  const pages = pagesFor(me.role).map((page) => ({
    key: `page ${page}`,
    group: "pages" as const,
    label: c.nav[page],
    hint: "",
    run: () => void navigate({ to: pagePaths[page] }),
  }));
  return [...conversations, ...found, ...replies, ...useActions(me), ...pages];
}

/** With a talk open, a canned reply is put into its answer from here, too. */
function useReplyCommands(me: MeView, typed: string, openNow: string | undefined): Command[] {
  const client = useQueryClient();
  const replies = useReplies(me.organization?.id ?? "").data;
  if (openNow === undefined || replies === undefined || typed.trim() === "") return [];
  const conversation = client.getQueryData<ConversationView>(keys.conversation(openNow));
  const context = client.getQueryData<BuyerContext>(keys.context(openNow));
  if (conversation === undefined) return [];
  return replies.map((reply) => ({
    key: `reply ${reply.id}`,
    group: "replies",
    label: reply.title,
    hint: reply.shortcut ? `/${reply.shortcut}` : "",
    run: () => {
      const last = conversation.lastMessage;
      const messages = last ? [last] : [];
      const language = languageOfBuyer(messages);
      const values = replyValues({ me, conversation, messages, orders: context?.orders ?? [] }, language);
      const { mark, variables } = copyNow(repliesCopy);
      const named = (name: string) => mark(variables[name as keyof typeof variables] ?? name);
      countReplyUse(reply.id);
      insertIntoReply(openNow, fillReply(textFor(reply, language), values, named));
    },
  }));
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
