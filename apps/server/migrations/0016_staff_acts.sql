CREATE SCHEMA audit;
GRANT USAGE ON SCHEMA audit TO recourse_writer, recourse_reader;

-- What staff, programs and the program itself did in an organization: numbered and chained, one chain for each.
CREATE TABLE audit.chains (
  org_id uuid PRIMARY KEY REFERENCES identity.organizations,
  last_seq bigint NOT NULL,
  head bytea NOT NULL
);
CALL platform.protect('audit.chains', $$(SELECT platform.viewer_side()) = 'platform'
  OR ((SELECT platform.viewer_side()) = 'merchant' AND org_id = (SELECT platform.viewer_org()))$$);

-- `commitment` = SHA-256(salt, actor and content), as in a case's timeline. Names stand as they were at that instant.
CREATE TABLE audit.acts (
  org_id uuid NOT NULL REFERENCES identity.organizations,
  seq bigint NOT NULL,
  at timestamptz NOT NULL,
  kind text NOT NULL,
  actor_kind text NOT NULL CHECK (actor_kind IN ('staff', 'key', 'system')),
  actor_id uuid,
  actor_name text NOT NULL,
  subject_kind text,
  subject_id uuid,
  subject_name text NOT NULL DEFAULT '',
  content jsonb NOT NULL,
  salt bytea NOT NULL,
  commitment bytea NOT NULL,
  hash bytea NOT NULL,
  PRIMARY KEY (org_id, seq)
);
CREATE INDEX acts_actor ON audit.acts (org_id, actor_id, seq DESC);
CREATE INDEX acts_kind ON audit.acts (org_id, kind, seq DESC);
CREATE INDEX acts_at ON audit.acts (org_id, at DESC);
CALL platform.protect('audit.acts', $$(SELECT platform.viewer_side()) = 'platform'
  OR ((SELECT platform.viewer_side()) = 'merchant' AND org_id = (SELECT platform.viewer_org()))$$);

-- Who looked at a buyer's name, number or address, when and for what: the buyer's own list.
CREATE TABLE audit.reveals (
  id uuid PRIMARY KEY,
  org_id uuid NOT NULL REFERENCES identity.organizations,
  buyer_id uuid NOT NULL REFERENCES identity.people,
  person_id uuid NOT NULL REFERENCES identity.people,
  person_name text NOT NULL,
  agent_number text,
  by_org_id uuid NOT NULL REFERENCES identity.organizations,
  subject_kind text NOT NULL,
  subject_id uuid NOT NULL,
  subject_name text NOT NULL,
  purpose text NOT NULL,
  note text NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX reveals_buyer ON audit.reveals (buyer_id, id DESC);
CREATE INDEX reveals_org ON audit.reveals (org_id, id DESC);
CREATE INDEX reveals_person ON audit.reveals (person_id, at DESC);
CALL platform.protect('audit.reveals', $$(SELECT platform.viewer_side()) = 'platform'
  OR ((SELECT platform.viewer_side()) = 'merchant' AND org_id = (SELECT platform.viewer_org()))
  OR ((SELECT platform.viewer_side()) = 'buyer' AND buyer_id = (SELECT platform.viewer_person()))$$);

-- Append-only: the program's roles have no right to change a row, and nobody, the owner included, does it by mistake.
REVOKE UPDATE, DELETE, TRUNCATE ON audit.acts, audit.reveals FROM recourse_writer;
REVOKE DELETE, TRUNCATE ON audit.chains FROM recourse_writer;
CREATE FUNCTION audit.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the record of % is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER acts_stay BEFORE UPDATE OR DELETE ON audit.acts FOR EACH ROW EXECUTE FUNCTION audit.refuse_change();
CREATE TRIGGER acts_whole BEFORE TRUNCATE ON audit.acts FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
CREATE TRIGGER reveals_stay BEFORE UPDATE OR DELETE ON audit.reveals FOR EACH ROW EXECUTE FUNCTION audit.refuse_change();
CREATE TRIGGER reveals_whole BEFORE TRUNCATE ON audit.reveals FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
