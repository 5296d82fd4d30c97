import type { MeasureBy, MeasureRow, MeasuresView } from "@recourse/contract";
import type { Database } from "../../platform/database.ts";
import { listOrganizations, peopleById, type StaffCaller, viewerOf } from "../identity/index.ts";
import { groupViews } from "../routing/index.ts";
import { type Slice, sumsOf } from "./insight-store.ts";
import { measuresOf } from "./measures.ts";

type Named = Pick<MeasureRow, "name" | "nameEn" | "agentNumber">;
const plain = (name: string, nameEn = ""): Named => ({ name, nameEn, agentNumber: null });

/** What each key is called; a key that is not found any more keeps its row without a name. */
async function namesOf(
  database: Database,
  by: MeasureBy,
  slice: Slice,
  keys: readonly string[],
): Promise<Map<string, Named>> {
  const { writer } = database;
  if (by === "day") return new Map(keys.map((key) => [key, plain(key)]));
  if (by === "agent")
    return new Map(
      (await peopleById(writer, keys)).map((one) => [
        one.id,
        { name: one.name, nameEn: "", agentNumber: one.agentNumber },
      ]),
    );
  const organizations = await listOrganizations(writer);
  if (by === "shop") return new Map(organizations.map((one) => [one.id, plain(one.name, one.nameEn)]));
  const of = organizations.filter((one) => slice.orgId === null || one.id === slice.orgId);
  const groups = await Promise.all(
    of.map(async (one) =>
      (await groupViews(writer, one.id)).map(
        (group) => [group.id, plain(of.length > 1 ? `${one.name} · ${group.name}` : group.name, group.nameEn)] as const,
      ),
    ),
  );
  return new Map(groups.flat());
}

/** Measures of a slice, in all and for each shop, group, agent or day. Read as the caller, so the second wall holds, too. */
export async function readMeasures(
  database: Database,
  staff: StaffCaller,
  slice: Slice,
  by: MeasureBy,
): Promise<MeasuresView> {
  const { total, sums } = await database.read(viewerOf(staff), async (tx) => ({
    total: await sumsOf(tx, slice, "all"),
    sums: await sumsOf(tx, slice, by),
  }));
  const known = sums.filter((one) => one.key !== "");
  const names = await namesOf(
    database,
    by,
    slice,
    known.map((one) => one.key),
  );
  const rows = known.map((one) => ({ id: one.key, ...(names.get(one.key) ?? plain("")), measures: measuresOf(one) }));
  return { from: slice.from, to: slice.to, by, total: measuresOf(total[0]), rows };
}
