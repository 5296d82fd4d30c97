CREATE SCHEMA conversations;
GRANT USAGE ON SCHEMA conversations TO recourse_writer, recourse_reader;

-- One thread between a buyer and an organization, for good; services come and go inside it.
CREATE TABLE conversations.conversations (
  id uuid PRIMARY KEY,
  org_id uuid NOT NULL REFERENCES identity.organizations,
  buyer_id uuid NOT NULL REFERENCES identity.people,
  created_at timestamptz NOT NULL,
  last_seq int NOT NULL DEFAULT 0,
  last_message_at timestamptz,
  buyer_read_seq int NOT NULL DEFAULT 0,
  staff_read_seq int NOT NULL DEFAULT 0,
  -- When the buyer began to wait for an answer; null while the last word is ours.
  waiting_since timestamptz,
  -- The current service and its state, beside the thread so that posting need not look further.
  session_id uuid,
  session_state text NOT NULL DEFAULT 'none',
  UNIQUE (org_id, buyer_id)
) WITH (fillfactor = 70);
CREATE INDEX conversations_buyer ON conversations.conversations (buyer_id);
CALL platform.protect('conversations.conversations', $$(SELECT platform.viewer_side()) = 'platform'
  OR ((SELECT platform.viewer_side()) = 'merchant' AND org_id = (SELECT platform.viewer_org()))
  OR ((SELECT platform.viewer_side()) = 'buyer' AND buyer_id = (SELECT platform.viewer_person()))$$);

-- A service: from the buyer's coming to the rating. It is the conversation's part in a case file.
CREATE TABLE conversations.service_sessions (
  id uuid PRIMARY KEY,
  org_id uuid NOT NULL,
  conversation_id uuid NOT NULL REFERENCES conversations.conversations,
  buyer_id uuid NOT NULL,
  case_id uuid NOT NULL REFERENCES cases.cases,
  case_number text NOT NULL,
  state text NOT NULL,
  entrance jsonb NOT NULL,
  group_id uuid,
  agent_id uuid,
  opened_at timestamptz NOT NULL,
  queued_at timestamptz,
  promise_at timestamptz,
  served_at timestamptz,
  ended_at timestamptz,
  due_at timestamptz,
  -- The bot's memory: how far it has read, how often it did not understand, what it tried.
  bot_seq int NOT NULL DEFAULT 0,
  bot_misses int NOT NULL DEFAULT 0,
  bot_memory jsonb NOT NULL DEFAULT '{}',
  summary text,
  score int CHECK (score BETWEEN 1 AND 5),
  rating_tags text[] NOT NULL DEFAULT '{}',
  rating_comment text NOT NULL DEFAULT '',
  rated_at timestamptz
);
CREATE INDEX service_sessions_conversation ON conversations.service_sessions (conversation_id, opened_at DESC);
CREATE INDEX service_sessions_open ON conversations.service_sessions (org_id, state, agent_id)
  WHERE state NOT IN ('closed', 'lapsed');
CREATE INDEX service_sessions_agent ON conversations.service_sessions (org_id, agent_id, ended_at DESC);
CALL platform.protect('conversations.service_sessions', $$(SELECT platform.viewer_side()) = 'platform'
  OR ((SELECT platform.viewer_side()) = 'merchant' AND org_id = (SELECT platform.viewer_org()))
  OR ((SELECT platform.viewer_side()) = 'buyer' AND buyer_id = (SELECT platform.viewer_person()))$$);

-- Numbered 1, 2, 3 ... in each conversation without gaps; named by the client, so that a retry finds itself.
CREATE TABLE conversations.messages (
  conversation_id uuid NOT NULL,
  seq int NOT NULL,
  org_id uuid NOT NULL,
  buyer_id uuid NOT NULL,
  client_id uuid NOT NULL,
  author_kind text NOT NULL,
  author_id uuid,
  at timestamptz NOT NULL,
  kind text NOT NULL,
  body jsonb,
  quote_seq int,
  -- SHA-256(salt, canonical message); what seals are taken over, so that content can be erased by law.
  salt bytea,
  commitment bytea NOT NULL,
  PRIMARY KEY (conversation_id, seq)
);
CREATE UNIQUE INDEX messages_client ON conversations.messages (conversation_id, client_id);
CALL platform.protect('conversations.messages', $$(SELECT platform.viewer_side()) = 'platform'
  OR ((SELECT platform.viewer_side()) = 'merchant' AND org_id = (SELECT platform.viewer_org()))
  OR ((SELECT platform.viewer_side()) = 'buyer' AND buyer_id = (SELECT platform.viewer_person()))$$);

-- What a recalled message said: kept for the arbitrator, out of everybody else's reach.
CREATE TABLE conversations.recalled_messages (
  conversation_id uuid NOT NULL,
  seq int NOT NULL,
  org_id uuid NOT NULL,
  body jsonb NOT NULL,
  recalled_at timestamptz NOT NULL,
  recalled_by uuid NOT NULL,
  PRIMARY KEY (conversation_id, seq)
);
CALL platform.protect('conversations.recalled_messages', $$(SELECT platform.viewer_side()) = 'platform'$$);

-- Internal notes live in a table of their own, which no buyer's policy mentions.
CREATE TABLE conversations.notes (
  id uuid PRIMARY KEY,
  org_id uuid NOT NULL,
  conversation_id uuid NOT NULL REFERENCES conversations.conversations,
  after_seq int NOT NULL,
  author_id uuid NOT NULL,
  at timestamptz NOT NULL,
  text text NOT NULL
);
CREATE INDEX notes_conversation ON conversations.notes (conversation_id, after_seq, at);
CALL platform.protect('conversations.notes', $$(SELECT platform.viewer_side()) IN ('merchant', 'platform')
  AND org_id = (SELECT platform.viewer_org())$$);
