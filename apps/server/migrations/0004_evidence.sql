CREATE SCHEMA evidence;
GRANT USAGE ON SCHEMA evidence TO recourse_writer, recourse_reader;

-- Originals byte for byte, on disk under their SHA-256; this table says whose they are and what they are.
CREATE TABLE evidence.files (
  id uuid PRIMARY KEY,
  uploader_id uuid NOT NULL,
  -- The conversation's or case's organization once the file is used; null while it is only uploaded.
  org_id uuid,
  buyer_id uuid,
  name text NOT NULL,
  mime text NOT NULL,
  bytes bigint NOT NULL,
  sha256 bytea NOT NULL,
  width int,
  height int,
  uploaded_at timestamptz NOT NULL
);
CREATE INDEX files_uploader ON evidence.files (uploader_id, uploaded_at);
CALL platform.protect('evidence.files', $$uploader_id = (SELECT platform.viewer_person())
  OR ((SELECT platform.viewer_side()) = 'platform' AND org_id IS NOT NULL)
  OR ((SELECT platform.viewer_side()) = 'merchant' AND org_id = (SELECT platform.viewer_org()))
  OR ((SELECT platform.viewer_side()) = 'buyer' AND buyer_id = (SELECT platform.viewer_person()))$$);
