-- The hand-over summary for those who read English; what was written before is Chinese for both.
ALTER TABLE conversations.service_sessions ADD COLUMN summary_en text;

-- A desk's own words for what its talks are about.
CREATE TABLE conversations.tags (
  id uuid PRIMARY KEY,
  org_id uuid NOT NULL REFERENCES identity.organizations,
  name text NOT NULL,
  name_en text NOT NULL DEFAULT '',
  color text NOT NULL,
  -- Said by the buyer or standing in the summary, they suggest this tag.
  words text[] NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL,
  removed_at timestamptz
);
CREATE UNIQUE INDEX tags_name ON conversations.tags (org_id, name) WHERE removed_at IS NULL;
CALL platform.protect('conversations.tags', $$(SELECT platform.viewer_side()) = 'platform'
  OR ((SELECT platform.viewer_side()) = 'merchant' AND org_id = (SELECT platform.viewer_org()))$$);

CREATE TABLE conversations.conversation_tags (
  conversation_id uuid NOT NULL REFERENCES conversations.conversations,
  tag_id uuid NOT NULL REFERENCES conversations.tags,
  org_id uuid NOT NULL,
  tagged_by uuid NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (conversation_id, tag_id)
);
CREATE INDEX conversation_tags_tag ON conversations.conversation_tags (tag_id);
-- Like notes: for the desk alone, never for the buyer.
CALL platform.protect('conversations.conversation_tags', $$(SELECT platform.viewer_side()) IN ('merchant', 'platform')
  AND org_id = (SELECT platform.viewer_org())$$);
