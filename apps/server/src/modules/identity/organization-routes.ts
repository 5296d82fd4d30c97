import {
  ApiKeyDraft,
  ApiKeyIssued,
  ApiKeyView,
  Empty,
  Id,
  OrganizationDraft,
  OrganizationView,
} from "@recourse/contract";
import { z } from "zod";
import type { Database } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import { present, Refusal } from "../../platform/refusal.ts";
import type { Web } from "../../platform/web.ts";
import { recordAct } from "../audit/index.ts";
import { actorOf, administratorOf, managerOf, staffOf } from "./caller.ts";
import { insertKey, keyById, listKeys, revokeKey } from "./identity-store.ts";
import { addOrganization } from "./organizations.ts";
import { listOrganizations, organizationById } from "./people-store.ts";
import { demandProof } from "./second-factor.ts";
import { newToken, tokenHash } from "./tokens.ts";

export interface OrganizationRoutesDeps {
  readonly database: Database;
  readonly clock: () => Date;
}

const tags = ["organizations"];
const byId = z.object({ id: Id });

function listRoutes(web: Web, database: Database): void {
  const many = { 200: z.array(OrganizationView) };
  web.get("/api/shops", { schema: { tags, summary: "The merchants of this marketplace", response: many } }, async () =>
    (await listOrganizations(database.writer)).filter((organization) => organization.kind === "merchant"),
  );
  web.get(
    "/api/shops/:id",
    { schema: { tags, summary: "One merchant", params: byId, response: { 200: OrganizationView } } },
    async (request) => present(await organizationById(database.writer, request.params.id), "organization.unknown"),
  );
  web.get(
    "/api/organizations",
    { schema: { tags, summary: "The platform and its merchants", response: many } },
    async (request) => {
      const staff = staffOf(request.caller);
      const all = await listOrganizations(database.writer);
      return staff.orgKind === "platform" ? all : all.filter((organization) => organization.id === staff.orgId);
    },
  );
  const admitted = { tags, summary: "Admit a merchant", body: OrganizationDraft, response: { 200: OrganizationView } };
  web.post("/api/organizations", { schema: admitted }, async (request) => {
    const actor = actorOf(administratorOf(request.caller));
    return database.transact(async (work) => {
      const added = await addOrganization(work, "merchant", request.body);
      const subject = { kind: "organization", id: added.id, name: added.name };
      await recordAct(work, { orgId: added.id, kind: "organization.admitted", actor, subject });
      return added;
    });
  });
}

function keyRoutes(web: Web, { database, clock }: OrganizationRoutesDeps): void {
  const querystring = z.object({ organization: Id });
  web.get(
    "/api/keys",
    { schema: { tags, summary: "API keys of an organization", querystring, response: { 200: z.array(ApiKeyView) } } },
    async (request) => {
      managerOf(request.caller, request.query.organization);
      const rows = await database.transact((work) => listKeys(work.tx, request.query.organization));
      return rows.map((row) => ({
        ...row,
        createdAt: row.createdAt.toISOString(),
        revokedAt: row.revokedAt?.toISOString() ?? null,
      }));
    },
  );
  const issued = {
    tags,
    summary: "Issue an API key; its token is shown once",
    body: ApiKeyDraft,
    response: { 200: ApiKeyIssued },
  };
  web.post("/api/keys", { schema: issued }, async (request) => {
    const { organizationId: orgId, name } = request.body;
    const manager = managerOf(request.caller, orgId);
    await demandProof(database, manager, clock());
    const actor = actorOf(manager);
    present(await organizationById(database.writer, orgId), "organization.unknown");
    const [id, token] = [newId(), newToken()];
    await database.transact(async (work) => {
      await insertKey(work.tx, { id, orgId, name, hash: tokenHash(token), now: work.now });
      await recordAct(work, { orgId, kind: "key.issued", actor, subject: { kind: "key", id, name } });
    });
    return { id, name, token };
  });
  web.delete(
    "/api/keys/:id",
    { schema: { tags, summary: "Revoke an API key", params: byId, response: { 200: Empty } } },
    async (request) => {
      await database.transact(async (work) => {
        const { id } = request.params;
        const key = await keyById(work.tx, id);
        const actor = actorOf(managerOf(request.caller, key?.orgId ?? null));
        if (!key) throw new Refusal("access.not_yours");
        if (!(await revokeKey(work.tx, id, work.now))) return;
        await recordAct(work, {
          orgId: key.orgId,
          kind: "key.revoked",
          actor,
          subject: { kind: "key", id, name: key.name },
        });
      });
      return {};
    },
  );
}

/** The platform, its merchants, and the keys their programs use. */
export function organizationRoutes(web: Web, deps: OrganizationRoutesDeps): void {
  listRoutes(web, deps.database);
  keyRoutes(web, deps);
}
