CREATE SCHEMA cases;
GRANT USAGE ON SCHEMA cases TO recourse_writer, recourse_reader;

-- The case file: one matter, whoever deals with it. Conversations, after-sales, disputes and filings join as members.
-- One sequence for all cases: opening one never waits for another.
CREATE SEQUENCE cases.number;
GRANT USAGE ON SEQUENCE cases.number TO recourse_writer;

CREATE TABLE cases.cases (
  id uuid PRIMARY KEY,
  number text NOT NULL UNIQUE,
  org_id uuid NOT NULL REFERENCES identity.organizations,
  buyer_id uuid NOT NULL REFERENCES identity.people,
  opened_at timestamptz NOT NULL,
  -- Head of the timeline's chain: number and hash of its last entry.
  last_seq int NOT NULL DEFAULT 0,
  head bytea NOT NULL
);
CREATE INDEX cases_org ON cases.cases (org_id, opened_at DESC);
CREATE INDEX cases_buyer ON cases.cases (buyer_id, opened_at DESC);
CALL platform.protect('cases.cases', $$(SELECT platform.viewer_side()) = 'platform'
  OR ((SELECT platform.viewer_side()) = 'merchant' AND org_id = (SELECT platform.viewer_org()))
  OR ((SELECT platform.viewer_side()) = 'buyer' AND buyer_id = (SELECT platform.viewer_person()))$$);

CREATE TABLE cases.members (
  case_id uuid NOT NULL REFERENCES cases.cases,
  kind text NOT NULL,
  member_id uuid NOT NULL,
  org_id uuid NOT NULL,
  buyer_id uuid NOT NULL,
  joined_at timestamptz NOT NULL,
  PRIMARY KEY (case_id, kind, member_id)
);
CREATE INDEX members_member ON cases.members (kind, member_id);
CALL platform.protect('cases.members', $$(SELECT platform.viewer_side()) = 'platform'
  OR ((SELECT platform.viewer_side()) = 'merchant' AND org_id = (SELECT platform.viewer_org()))
  OR ((SELECT platform.viewer_side()) = 'buyer' AND buyer_id = (SELECT platform.viewer_person()))$$);

-- Numbered and chained. `commitment` = SHA-256(salt, content): when the law asks, content and salt go, the chain stays whole.
CREATE TABLE cases.timeline (
  case_id uuid NOT NULL REFERENCES cases.cases,
  seq int NOT NULL,
  org_id uuid NOT NULL,
  buyer_id uuid NOT NULL,
  at timestamptz NOT NULL,
  kind text NOT NULL,
  actor_kind text NOT NULL,
  actor_id uuid,
  content jsonb,
  salt bytea,
  commitment bytea NOT NULL,
  hash bytea NOT NULL,
  PRIMARY KEY (case_id, seq)
);
CALL platform.protect('cases.timeline', $$(SELECT platform.viewer_side()) = 'platform'
  OR ((SELECT platform.viewer_side()) = 'merchant' AND org_id = (SELECT platform.viewer_org()))
  OR ((SELECT platform.viewer_side()) = 'buyer' AND buyer_id = (SELECT platform.viewer_person()))$$);
-- Append-only for the program, too.
REVOKE DELETE ON cases.timeline FROM recourse_writer;
