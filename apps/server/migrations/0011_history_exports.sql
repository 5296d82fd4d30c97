-- History as a file: what was asked for, what it holds, and how far it is written. Named by the client, unique for its
-- asker: nobody else's name for one can collide with it, and so tells nothing.
CREATE TABLE conversations.history_exports (
  person_id uuid NOT NULL REFERENCES identity.people,
  id uuid NOT NULL,
  -- For whom it reads, page after page, as the asker stood when asking.
  side text NOT NULL CHECK (side IN ('buyer', 'merchant', 'platform')),
  org_id uuid,
  language text NOT NULL,
  format text NOT NULL CHECK (format IN ('csv', 'txt', 'jsonl')),
  filter jsonb NOT NULL,
  state text NOT NULL CHECK (state IN ('queued', 'running', 'done', 'failed')),
  created_at timestamptz NOT NULL,
  -- The stretches of threads it consists of: settled when it was asked for, so that a page means the same after a restart.
  stretches jsonb NOT NULL,
  total int NOT NULL,
  -- How many of them had been taken back when it was written from its beginning.
  recalled int NOT NULL,
  -- Where the next page begins, and how many bytes stand before it.
  place int NOT NULL DEFAULT 0,
  seq int NOT NULL DEFAULT 0,
  done int NOT NULL DEFAULT 0,
  bytes bigint NOT NULL DEFAULT 0,
  -- Then the file and this row go, whatever became of it.
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (person_id, id)
);
CREATE INDEX history_exports_under_way ON conversations.history_exports (created_at) WHERE state IN ('queued', 'running');
CREATE INDEX history_exports_expiry ON conversations.history_exports (expires_at);
CALL platform.protect('conversations.history_exports', $$person_id = (SELECT platform.viewer_person())$$);
