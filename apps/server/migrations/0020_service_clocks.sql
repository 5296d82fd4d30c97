-- Holiday notices: what differs from Monday to Friday, and the years that are known in full.
CREATE TABLE clocks.calendar_years (
  year int PRIMARY KEY,
  source text NOT NULL,
  published_on date,
  imported_at timestamptz NOT NULL
);
CALL platform.protect('clocks.calendar_years', $$(SELECT platform.viewer_side()) IN ('platform', 'merchant')$$);

-- A notice may name days of the December before its year.
CREATE TABLE clocks.calendar_days (
  day date PRIMARY KEY,
  year int NOT NULL,
  name text NOT NULL,
  is_off_day boolean NOT NULL
);
CREATE INDEX calendar_days_year ON clocks.calendar_days (year);
CALL platform.protect('clocks.calendar_days', $$(SELECT platform.viewer_side()) IN ('platform', 'merchant')$$);

-- How long each clock runs. A version is never edited: what began under it, ends under it.
CREATE TABLE clocks.policies (
  clock text NOT NULL,
  version int NOT NULL,
  scene text NOT NULL,
  name_zh text NOT NULL,
  name_en text NOT NULL,
  owner text NOT NULL,
  span jsonb NOT NULL,
  warn_before_minutes int,
  consequence text NOT NULL,
  basis text NOT NULL,
  effective_from timestamptz NOT NULL,
  announced_at timestamptz NOT NULL,
  announced_by uuid,
  reason text NOT NULL DEFAULT '',
  PRIMARY KEY (clock, version)
);
CALL platform.protect('clocks.policies', $$(SELECT platform.viewer_side()) IN ('platform', 'merchant')$$);
REVOKE UPDATE ON clocks.policies FROM recourse_writer;

ALTER TABLE clocks.deadlines
  -- The rule it was counted by, kept whole; absent where the owner gave an instant.
  ADD COLUMN span jsonb,
  ADD COLUMN policy_version int,
  -- The last day before it moved off a rest day.
  ADD COLUMN target_at timestamptz,
  ADD COLUMN provisional boolean NOT NULL DEFAULT false,
  ADD COLUMN warn_before_minutes int,
  ADD COLUMN warn_at timestamptz,
  ADD COLUMN warned_at timestamptz,
  -- A standstill's own end, when its cause has been used up.
  ADD COLUMN resume_by timestamptz,
  -- The next instant at which something is to be done: warn, ring, or go on by itself.
  ADD COLUMN alarm_at timestamptz GENERATED ALWAYS AS (CASE state
    WHEN 'paused' THEN resume_by
    WHEN 'running' THEN CASE WHEN warned_at IS NULL THEN least(warn_at, due_at) ELSE due_at END END) STORED;
DROP INDEX clocks.deadlines_due;
CREATE INDEX deadlines_alarm ON clocks.deadlines (alarm_at, id) WHERE state IN ('running', 'paused');
CREATE INDEX deadlines_org ON clocks.deadlines (org_id, due_at) WHERE state IN ('running', 'paused');
COMMENT ON COLUMN clocks.deadlines.segments IS 'From its start to its end without a gap: {from, to, cause}; a cause means that time stood still.';
