CREATE SCHEMA promises;
GRANT USAGE ON SCHEMA promises TO recourse_writer, recourse_reader;

-- A time an agent committed to in a message of a thread, confirmed by them, shown to both sides. Its clock is in clocks.deadlines.
CREATE TABLE promises.promises (
  id uuid PRIMARY KEY,
  org_id uuid NOT NULL REFERENCES identity.organizations,
  buyer_id uuid NOT NULL REFERENCES identity.people,
  conversation_id uuid NOT NULL REFERENCES conversations.conversations,
  -- The matter it was made in; absent when no service was open.
  case_id uuid REFERENCES cases.cases,
  -- The message that makes it.
  seq int NOT NULL,
  agent_id uuid NOT NULL REFERENCES identity.people,
  deed text NOT NULL,
  words text NOT NULL,
  said_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  provisional boolean NOT NULL,
  state text NOT NULL CHECK (state IN ('open', 'kept', 'broken', 'remedied', 'lapsed')),
  decided_at timestamptz,
  nudged_at timestamptz,
  UNIQUE (conversation_id, seq)
);
CREATE INDEX promises_org ON promises.promises (org_id, due_at) WHERE state IN ('open', 'broken');
CALL platform.protect('promises.promises', $$(SELECT platform.viewer_side()) = 'platform'
  OR ((SELECT platform.viewer_side()) = 'merchant' AND org_id = (SELECT platform.viewer_org()))
  OR ((SELECT platform.viewer_side()) = 'buyer' AND buyer_id = (SELECT platform.viewer_person()))$$);
