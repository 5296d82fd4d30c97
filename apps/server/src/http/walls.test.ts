import { clientEvents, serverEvents } from "@recourse/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPool, type Sql } from "../platform/sql.ts";
import { startTestApp, type TestApp } from "../testing/app.ts";
import { contractDoors, rowsMissing, walkDoors } from "../testing/walk-doors.ts";
import { walkRows } from "../testing/walk-rows.ts";
import { judgePushes, type Listening, listenIn, type SocketsWalked, walkSockets } from "../testing/walk-sockets.ts";
import { pushes, socketDoors } from "../testing/walls-events.ts";
import { setWallsScene, type WallsScene } from "../testing/walls-scene.ts";
import { doors } from "../testing/walls-table.ts";

let test: TestApp;
let scene: WallsScene;
let owner: Sql;
let listening: Listening;
const sockets: SocketsWalked = { tried: 0, letIn: [], stopped: [] };

beforeAll(async () => {
  test = await startTestApp();
  owner = openPool(test.databaseUrl, { max: 1, name: "test" });
  scene = await setWallsScene(test.origin, test.visitor, owner);
  listening = await listenIn(scene, sockets);
}, 60_000);
afterAll(async () => {
  await owner.end();
  await test.close();
});

describe("the walls", () => {
  it("have a row for every door and every event of the contract, and no row without one", () => {
    expect(rowsMissing(contractDoors(test.app.web.swagger()), Object.keys(doors))).toEqual([]);
    expect(rowsMissing(Object.keys(clientEvents), Object.keys(socketDoors))).toEqual([]);
    expect(rowsMissing(Object.keys(serverEvents), Object.keys(pushes))).toEqual([]);
    expect(rowsMissing(["GET /api/new"], [])).toEqual(["no row for GET /api/new"]);
  });

  it("let no wrong person send an event, stop nobody who may, and admit only people to the socket", async () => {
    await walkSockets(scene, listening, sockets);
    expect(sockets).toMatchObject({ letIn: [], stopped: [] });
  });

  it("let nobody through a door who may not pass, stop nobody who may, and do not tell what exists", async () => {
    expect(await walkDoors(scene)).toMatchObject({ letIn: [], stopped: [], telling: [] });
  }, 120_000);

  it("push nothing to whom it is not meant for, though every push was brought about", () => {
    expect(judgePushes(scene, listening)).toEqual({ strayed: [], unseen: [] });
  });

  it("stand in the database, too: no table shows a stranger's row, whatever the code forgets to ask", async () => {
    expect(await walkRows(scene, test.app.database, owner)).toMatchObject({ letIn: [] });
  });

  it("refuse what another site sends, and what carries no sign of our own pages", async () => {
    const foreign = await scene.cast.lin.send(
      "POST",
      "/api/conversations",
      { entrance: { kind: "service_centre" } },
      { "sec-fetch-site": "cross-site" },
    );
    expect(foreign).toMatchObject({ status: 403, body: { code: "request.cross_site" } });
    const { cookie } = scene.cast.lin;
    const bare = await fetch(`${test.origin}/api/session`, { method: "DELETE", headers: { cookie } });
    expect(bare.status).toBe(403);
  });
});
