import type { Sql, Tx } from "../../platform/sql.ts";

export interface FileRow {
  readonly id: string;
  readonly uploaderId: string;
  readonly name: string;
  readonly mime: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly width: number | null;
  readonly height: number | null;
  readonly uploadedAt: Date;
}
const columns = (
  sql: Sql | Tx,
) => sql`id, uploader_id AS "uploaderId", name, mime, bytes::int, encode(sha256, 'hex') AS sha256,
  width, height, uploaded_at AS "uploadedAt"`;

export async function insertFile(tx: Tx, f: FileRow): Promise<void> {
  await tx`INSERT INTO evidence.files (id, uploader_id, name, mime, bytes, sha256, width, height, uploaded_at)
    VALUES (${f.id}, ${f.uploaderId}, ${f.name}, ${f.mime}, ${f.bytes}, decode(${f.sha256}, 'hex'), ${f.width}, ${f.height}, ${f.uploadedAt})`;
}
export async function fileById(sql: Sql | Tx, id: string): Promise<FileRow | null> {
  const [row] = await sql<FileRow[]>`SELECT ${columns(sql)} FROM evidence.files WHERE id = ${id}`;
  return row ?? null;
}
/** Opens the uploader's own file to the two parties of a conversation. A file belongs to one conversation for good. */
export async function shareFile(
  sql: Sql | Tx,
  id: string,
  uploaderId: string,
  orgId: string,
  buyerId: string,
): Promise<FileRow | null> {
  const [row] = await sql<FileRow[]>`UPDATE evidence.files SET org_id = ${orgId}, buyer_id = ${buyerId}
    WHERE id = ${id} AND uploader_id = ${uploaderId} AND (org_id IS NULL OR (org_id = ${orgId} AND buyer_id = ${buyerId}))
    RETURNING ${columns(sql)}`;
  return row ?? null;
}

/** What one person uploaded and what was shared with them is another's from now on: both are the same human. */
export async function giveFiles(tx: Tx, from: string, to: string): Promise<void> {
  await tx`UPDATE evidence.files SET uploader_id = CASE WHEN uploader_id = ${from} THEN ${to}::uuid ELSE uploader_id END,
    buyer_id = CASE WHEN buyer_id = ${from} THEN ${to}::uuid ELSE buyer_id END WHERE uploader_id = ${from} OR buyer_id = ${from}`;
}
