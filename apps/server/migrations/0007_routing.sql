CREATE SCHEMA routing;
GRANT USAGE ON SCHEMA routing TO recourse_writer, recourse_reader;

-- One row an organization; whoever assigns work of a desk holds its lock.
CREATE TABLE routing.desks (
  org_id uuid PRIMARY KEY REFERENCES identity.organizations,
  hours jsonb NOT NULL
);
CALL platform.protect('routing.desks', 'true');

CREATE TABLE routing.groups (
  id uuid PRIMARY KEY,
  org_id uuid NOT NULL REFERENCES identity.organizations,
  kind text NOT NULL,
  name text NOT NULL,
  name_en text NOT NULL DEFAULT '',
  created_at timestamptz NOT NULL,
  UNIQUE (org_id, name)
);
CALL platform.protect('routing.groups', 'true');

CREATE TABLE routing.agents (
  org_id uuid NOT NULL REFERENCES identity.organizations,
  person_id uuid PRIMARY KEY REFERENCES identity.people,
  presence text NOT NULL DEFAULT 'offline' CHECK (presence IN ('online', 'busy', 'away', 'offline')),
  -- Why the agent is away or offline: their own choice, or a lost connection that may come back.
  presence_by text NOT NULL DEFAULT 'agent' CHECK (presence_by IN ('agent', 'connection')),
  presence_at timestamptz NOT NULL,
  -- The presence to return to when a lost connection comes back.
  presence_before text NOT NULL DEFAULT 'offline',
  capacity int NOT NULL CHECK (capacity BETWEEN 1 AND 200),
  load int NOT NULL DEFAULT 0 CHECK (load >= 0),
  last_assigned_at timestamptz NOT NULL
);
CREATE INDEX agents_org ON routing.agents (org_id, presence);
CALL platform.protect('routing.agents', $$(SELECT platform.viewer_side()) = 'platform'
  OR ((SELECT platform.viewer_side()) = 'merchant' AND org_id = (SELECT platform.viewer_org()))$$);

-- Never above capacity, whatever the code believes: a load may only rise while there is room.
CREATE FUNCTION routing.refuse_overload() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'agent % is above capacity', NEW.person_id USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER never_above_capacity BEFORE UPDATE OF load ON routing.agents FOR EACH ROW
  WHEN (NEW.load > OLD.load AND NEW.load > NEW.capacity) EXECUTE FUNCTION routing.refuse_overload();

CREATE TABLE routing.agent_groups (
  org_id uuid NOT NULL,
  person_id uuid NOT NULL REFERENCES routing.agents,
  group_id uuid NOT NULL REFERENCES routing.groups,
  PRIMARY KEY (person_id, group_id)
);
CREATE INDEX agent_groups_group ON routing.agent_groups (group_id);
CALL platform.protect('routing.agent_groups', $$(SELECT platform.viewer_side()) = 'platform'
  OR ((SELECT platform.viewer_side()) = 'merchant' AND org_id = (SELECT platform.viewer_org()))$$);

-- Work of any kind that needs a person: {kind, id} and nothing more is known of it here.
CREATE TABLE routing.work (
  id uuid PRIMARY KEY,
  org_id uuid NOT NULL REFERENCES identity.organizations,
  group_id uuid NOT NULL REFERENCES routing.groups,
  subject_kind text NOT NULL,
  subject_id uuid NOT NULL,
  state text NOT NULL CHECK (state IN ('waiting', 'assigned', 'done')),
  -- Returned work stands before new work; within one rank, first come first served.
  rank int NOT NULL DEFAULT 1,
  queued_at timestamptz NOT NULL,
  -- Whom the buyer knows already, tried first.
  preferred_id uuid,
  agent_id uuid REFERENCES routing.agents,
  assigned_at timestamptz,
  ended_at timestamptz
);
CREATE UNIQUE INDEX work_subject ON routing.work (subject_kind, subject_id) WHERE state <> 'done';
CREATE INDEX work_waiting ON routing.work (org_id, group_id, rank, queued_at, id) WHERE state = 'waiting';
CREATE INDEX work_assigned ON routing.work (agent_id) WHERE state = 'assigned';
CREATE INDEX work_handled ON routing.work (group_id, ended_at) WHERE state = 'done';
CALL platform.protect('routing.work', $$(SELECT platform.viewer_side()) = 'platform'
  OR ((SELECT platform.viewer_side()) = 'merchant' AND org_id = (SELECT platform.viewer_org()))$$);
