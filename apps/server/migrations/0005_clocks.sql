CREATE SCHEMA clocks;
GRANT USAGE ON SCHEMA clocks TO recourse_writer, recourse_reader;

-- The row is the truth, the alarm only rings. One running deadline for a subject and clock.
CREATE TABLE clocks.deadlines (
  id uuid PRIMARY KEY,
  org_id uuid NOT NULL,
  subject_kind text NOT NULL,
  subject_id uuid NOT NULL,
  clock text NOT NULL,
  owner text NOT NULL,
  consequence text NOT NULL,
  started_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  state text NOT NULL CHECK (state IN ('running', 'paused', 'stopped', 'passed')),
  ended_at timestamptz,
  -- Every stretch of time that counted: [{from, to}], one stretch until pausing comes into use.
  segments jsonb NOT NULL DEFAULT '[]'
);
CREATE UNIQUE INDEX deadlines_running ON clocks.deadlines (subject_id, clock) WHERE state IN ('running', 'paused');
CREATE INDEX deadlines_due ON clocks.deadlines (due_at, id) WHERE state = 'running';
CALL platform.protect('clocks.deadlines', $$(SELECT platform.viewer_side()) = 'platform'
  OR ((SELECT platform.viewer_side()) = 'merchant' AND org_id = (SELECT platform.viewer_org()))$$);
