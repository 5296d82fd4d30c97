import type { FoundMessage, OrganizationView } from "@recourse/contract";
import { present } from "../../../platform/refusal.ts";
import { organizationById } from "../../identity/index.ts";
import type { Conversations } from "../conversations.ts";
import { snippetOf } from "./marks.ts";
import type { Question } from "./question.ts";
import { saidIn } from "./said-in.ts";
import type { Hit, Said } from "./search-store.ts";

/** Each of these organizations once. */
export async function organizationsOf(
  parts: Conversations,
  ids: readonly string[],
): Promise<ReadonlyMap<string, OrganizationView>> {
  const found = await Promise.all(
    [...new Set(ids)].map(
      async (id): Promise<[string, OrganizationView]> => [
        id,
        present(await organizationById(parts.database.writer, id), "organization.unknown"),
      ],
    ),
  );
  return new Map(found);
}

/** Hits as their reader sees them: who, where, and the words around the first mark. */
export async function foundMessages(
  parts: Conversations,
  shown: readonly { readonly hit: Hit; readonly said: Said }[],
  question: Question,
): Promise<FoundMessage[]> {
  const organizations = await organizationsOf(
    parts,
    shown.map(({ said }) => said.orgId),
  );
  await parts.names.load(shown.flatMap(({ said }) => [said.buyerId, said.authorId]));
  return shown.map(({ hit, said }) => {
    const organization = organizations.get(said.orgId)!;
    // A note is written by staff of whichever side the desk is on.
    const authorKind = hit.noteId === null ? said.authorKind : organization.kind;
    return {
      conversationId: hit.conversationId,
      seq: hit.seq,
      noteId: hit.noteId,
      at: said.at.toISOString(),
      kind: said.kind,
      author: parts.names.author(authorKind, said.authorId),
      organization,
      buyer: { id: said.buyerId, name: parts.names.person(said.buyerId)?.name ?? "" },
      snippet: snippetOf(saidIn(said.body), question),
    };
  });
}
