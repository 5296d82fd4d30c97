CREATE SCHEMA insight;
GRANT USAGE ON SCHEMA insight TO recourse_writer, recourse_reader;

-- Counted from messages and facts, owned by nobody: every row can be thrown away and counted again.
CREATE TABLE insight.services (
  service_id uuid PRIMARY KEY,
  org_id uuid NOT NULL,
  group_id uuid,
  agent_id uuid,
  -- The Shanghai day on which the buyer asked for a person.
  day date NOT NULL,
  asked_at timestamptz NOT NULL,
  answered_at timestamptz,
  abandoned_at timestamptz,
  ended_at timestamptz,
  handling_ms bigint NOT NULL,
  transfers int NOT NULL,
  -- Null while it goes on.
  resolved boolean,
  score int
);
CREATE INDEX services_org_day ON insight.services (org_id, day);
CALL platform.protect('insight.services', $$(SELECT platform.viewer_side()) = 'platform'
  OR ((SELECT platform.viewer_side()) = 'merchant' AND org_id = (SELECT platform.viewer_org()))$$);

-- A round: a buyer's run of messages and the first answer of a person. `answer_ms` null: it ended without one.
CREATE TABLE insight.rounds (
  service_id uuid NOT NULL REFERENCES insight.services ON DELETE CASCADE,
  n int NOT NULL,
  org_id uuid NOT NULL,
  group_id uuid,
  agent_id uuid,
  day date NOT NULL,
  asked_at timestamptz NOT NULL,
  answer_ms bigint,
  counts_first boolean NOT NULL,
  counts_round boolean NOT NULL,
  PRIMARY KEY (service_id, n)
);
CREATE INDEX rounds_org_day ON insight.rounds (org_id, day);
CALL platform.protect('insight.rounds', $$(SELECT platform.viewer_side()) = 'platform'
  OR ((SELECT platform.viewer_side()) = 'merchant' AND org_id = (SELECT platform.viewer_org()))$$);

-- Up to when everything was counted; what happened later is counted at the next start.
CREATE TABLE insight.progress (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  counted_until timestamptz NOT NULL
);
CALL platform.protect('insight.progress', 'false');
