-- Who may touch what, decided before the first table. Three roles:
--   the owner      runs migrations and nothing else;
--   recourse_writer writes after the policy in code has said yes (it carries many merchants in one flush);
--   recourse_reader reads for a person, and sees only what row-level security lets that person see.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'recourse_writer') THEN CREATE ROLE recourse_writer NOLOGIN; END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'recourse_reader') THEN CREATE ROLE recourse_reader NOLOGIN; END IF;
  EXECUTE format('GRANT recourse_writer, recourse_reader TO %I', current_user);
END $$;

-- Schema platform and table platform.migrations are made by the migration runner itself.
GRANT USAGE ON SCHEMA platform TO recourse_writer, recourse_reader;

-- The reader's scope, set at the start of every reading transaction. Unset means: sees nothing.
CREATE FUNCTION platform.viewer_side() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT coalesce(current_setting('recourse.side', true), '') $$;
CREATE FUNCTION platform.viewer_person() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('recourse.person', true), '')::uuid $$;
CREATE FUNCTION platform.viewer_org() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('recourse.org', true), '')::uuid $$;

-- Every table goes through here: row-level security on, the writer let through, the reader by `visible` alone.
CREATE PROCEDURE platform.protect(target regclass, visible text) LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO recourse_writer', target);
  EXECUTE format('GRANT SELECT ON %s TO recourse_reader', target);
  EXECUTE format('CREATE POLICY written ON %s TO recourse_writer USING (true) WITH CHECK (true)', target);
  EXECUTE format('CREATE POLICY seen ON %s FOR SELECT TO recourse_reader USING (%s)', target, visible);
END $$;

-- Facts: written in the transaction that made them true. Numbered by the database, read by later stages.
CREATE TABLE platform.facts (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind text NOT NULL,
  org_id uuid,
  subject_kind text NOT NULL,
  subject_id uuid NOT NULL,
  at timestamptz NOT NULL,
  payload jsonb NOT NULL
);
CREATE INDEX facts_subject ON platform.facts (subject_kind, subject_id, id);
CALL platform.protect('platform.facts', $$(SELECT platform.viewer_side()) = 'platform'
  OR ((SELECT platform.viewer_side()) = 'merchant' AND org_id = (SELECT platform.viewer_org()))$$);

CREATE TABLE platform.settings (
  name text PRIMARY KEY,
  value jsonb NOT NULL
);
CALL platform.protect('platform.settings', 'false');
