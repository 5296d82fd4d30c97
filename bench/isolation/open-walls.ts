import type { Database } from "../../apps/server/src/platform/database.ts";
import type { Sql } from "../../apps/server/src/platform/sql.ts";
import { until } from "../../apps/server/src/testing/app.ts";
import { rowsMissing, walkDoors } from "../../apps/server/src/testing/walk-doors.ts";
import { walkRows } from "../../apps/server/src/testing/walk-rows.ts";
import { judgePushes, listenIn } from "../../apps/server/src/testing/walk-sockets.ts";
import type { WallsScene } from "../../apps/server/src/testing/walls-scene.ts";
import { doors } from "../../apps/server/src/testing/walls-table.ts";

/** Whether the check cries out while the database is changed so, which is undone afterwards. */
async function rowsCatch(scene: WallsScene, database: Database, owner: Sql, open: string, shut: string) {
  await owner.unsafe(open);
  try {
    return (await walkRows(scene, database, owner)).letIn.length > 0;
  } finally {
    await owner.unsafe(shut);
  }
}

/** The bookshop's agent becomes one of the tea house behind the program's back: doors and pushes open to them. */
async function turncoat(scene: WallsScene, owner: Sql): Promise<{ doors: boolean; pushes: boolean }> {
  const { things } = scene;
  const { body } = await scene.as.agent0501.get<{ id: string }>("/api/session");
  await owner`UPDATE identity.memberships SET org_id = ${things.teaHouse}, agent_number = '9501' WHERE person_id = ${body.id}`;
  const turned: WallsScene = { ...scene, as: { ...scene.as, agent0501: await scene.fresh("agent0501") } };
  const notes = "GET /api/conversations/{id}/notes";
  const { letIn } = await walkDoors(turned, { [notes]: doors[notes]! });
  const listening = await listenIn(turned, { tried: 0, letIn: [], stopped: [] });
  const told = () => judgePushes(turned, listening).strayed.some((one) => one.startsWith("note reached agent0501"));
  const note = { clientId: crypto.randomUUID(), text: "备注" };
  await scene.as.agent0391.post(`/api/conversations/${things.conversation}/notes`, note);
  const pushed = await until(async () => told(), "a note strays").catch(() => false);
  return { doors: letIn.length > 0, pushes: pushed };
}

/** Opens one wall of each kind on purpose; a check that stays silent is no check. Answers which were caught. */
export async function openWalls(scene: WallsScene, database: Database, owner: Sql): Promise<Record<string, boolean>> {
  const rows = (open: string, shut: string) => rowsCatch(scene, database, owner, open, shut);
  const policy = await rows(
    "CREATE POLICY opened ON conversations.conversations FOR SELECT TO recourse_reader USING (org_id IS NOT NULL)",
    "DROP POLICY opened ON conversations.conversations",
  );
  const table = await rows(
    "CREATE TABLE commerce.forgotten (id uuid); GRANT SELECT ON commerce.forgotten TO recourse_reader",
    "DROP TABLE commerce.forgotten",
  );
  const view = await rows(
    "CREATE VIEW commerce.everything AS SELECT * FROM commerce.orders; GRANT SELECT ON commerce.everything TO recourse_reader",
    "DROP VIEW commerce.everything",
  );
  const turned = await turncoat(scene, owner);
  return {
    "a policy that shows too much": policy,
    "a new table without row security": table,
    "a view that reads as its owner": view,
    "a door that opens to another shop": turned.doors,
    "a push that reaches another shop": turned.pushes,
    "a door without a row": rowsMissing([...Object.keys(doors), "GET /api/new"], Object.keys(doors)).length === 1,
  };
}
