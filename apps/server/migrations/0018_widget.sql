-- The chat that stands on a shop's own pages, its buyers' sessions, and guests who become buyers.

-- A session of the widget reaches one shop and no other; it is carried as a bearer token, never as a cookie.
ALTER TABLE identity.sessions
  ADD COLUMN shop_id uuid REFERENCES identity.organizations,
  ADD COLUMN guest boolean NOT NULL DEFAULT false,
  ADD CONSTRAINT guests_belong_to_a_shop CHECK (NOT guest OR shop_id IS NOT NULL);

CREATE SCHEMA widget;
GRANT USAGE ON SCHEMA widget TO recourse_writer, recourse_reader;

CREATE TABLE widget.settings (
  org_id uuid PRIMARY KEY REFERENCES identity.organizations,
  enabled boolean NOT NULL,
  guests boolean NOT NULL,
  origins text[] NOT NULL,
  colour text NOT NULL,
  position text NOT NULL CHECK (position IN ('right', 'left')),
  greeting text NOT NULL,
  greeting_en text NOT NULL
);
CALL platform.protect('widget.settings', $$org_id = (SELECT platform.viewer_org())$$);

-- Secrets must be read again to verify a signature, so they are encrypted under the installation's key, not hashed.
CREATE TABLE widget.secrets (
  id uuid PRIMARY KEY,
  org_id uuid NOT NULL REFERENCES identity.organizations,
  sealed bytea NOT NULL,
  hint text NOT NULL,
  created_at timestamptz NOT NULL,
  -- Set when a newer one replaced it: until then both are good, so that the shop can change over.
  ends_at timestamptz
);
CREATE INDEX secrets_org ON widget.secrets (org_id, created_at DESC);
CALL platform.protect('widget.secrets', 'false');

-- Tokens that were exchanged; kept until they would be refused as expired anyway.
CREATE TABLE widget.spent_tokens (
  org_id uuid NOT NULL,
  jti text NOT NULL,
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, jti)
);
CREATE INDEX spent_tokens_expiry ON widget.spent_tokens (expires_at);
CALL platform.protect('widget.spent_tokens', 'false');

-- A guest's thread that went into the buyer's own. The commitments of its messages stay as they were made: over the guest and
-- the guest's thread. This row says which entries they are now.
CREATE TABLE conversations.joined_threads (
  guest_conversation_id uuid PRIMARY KEY,
  guest_id uuid NOT NULL,
  org_id uuid NOT NULL,
  buyer_id uuid NOT NULL,
  conversation_id uuid NOT NULL REFERENCES conversations.conversations,
  after_seq int NOT NULL,
  messages int NOT NULL,
  joined_at timestamptz NOT NULL
);
CALL platform.protect('conversations.joined_threads', $$(SELECT platform.viewer_side()) = 'platform'
  OR ((SELECT platform.viewer_side()) = 'merchant' AND org_id = (SELECT platform.viewer_org()))$$);
