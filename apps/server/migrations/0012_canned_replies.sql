-- Sentences agents say every day: one agent's own (owner_id), a group's (group_id), or the whole desk's (neither).
CREATE TABLE knowledge.canned_replies (
  id uuid PRIMARY KEY,
  org_id uuid NOT NULL REFERENCES identity.organizations,
  owner_id uuid REFERENCES identity.people,
  group_id uuid REFERENCES routing.groups,
  title text NOT NULL,
  -- Typed after the slash; empty where none was given.
  shortcut text NOT NULL DEFAULT '',
  text_zh text NOT NULL,
  text_en text NOT NULL DEFAULT '',
  position int NOT NULL,
  uses int NOT NULL DEFAULT 0,
  changed_at timestamptz NOT NULL,
  removed_at timestamptz,
  CHECK (owner_id IS NULL OR group_id IS NULL)
);
CREATE INDEX canned_replies_org ON knowledge.canned_replies (org_id, position, id) WHERE removed_at IS NULL;
-- A shortcut means one thing at a desk, and one thing among an agent's own.
CREATE UNIQUE INDEX canned_replies_shortcut ON knowledge.canned_replies
  (org_id, coalesce(owner_id, '00000000-0000-0000-0000-000000000000'), shortcut) WHERE shortcut <> '' AND removed_at IS NULL;
-- What an agent keeps for themselves is nobody else's to read.
CALL platform.protect('knowledge.canned_replies', $$(owner_id IS NULL OR owner_id = (SELECT platform.viewer_person()))
  AND ((SELECT platform.viewer_side()) = 'platform'
    OR ((SELECT platform.viewer_side()) = 'merchant' AND org_id = (SELECT platform.viewer_org())))$$);
