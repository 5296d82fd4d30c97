-- A second factor for staff. The secret is sealed under the installation's own key, which the database does not know.
CREATE TABLE identity.second_factors (
  person_id uuid PRIMARY KEY REFERENCES identity.people,
  secret bytea NOT NULL,
  begun_at timestamptz NOT NULL,
  -- Null while the person has not yet shown that their device makes the right codes.
  confirmed_at timestamptz,
  -- The last time step whose code was taken: none is taken twice.
  last_step bigint NOT NULL DEFAULT 0,
  failures int NOT NULL DEFAULT 0,
  locked_until timestamptz
);
CALL platform.protect('identity.second_factors', 'false');

CREATE TABLE identity.recovery_codes (
  person_id uuid NOT NULL REFERENCES identity.people,
  code_hash bytea NOT NULL,
  used_at timestamptz,
  PRIMARY KEY (person_id, code_hash)
);
CALL platform.protect('identity.recovery_codes', 'false');

-- Between the right password and the code.
CREATE TABLE identity.sign_in_steps (
  token_hash bytea PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES identity.people,
  expires_at timestamptz NOT NULL
);
CREATE INDEX sign_in_steps_expiry ON identity.sign_in_steps (expires_at);
CALL platform.protect('identity.sign_in_steps', 'false');

-- Browsers that the person asked to be spared the code for thirty days.
CREATE TABLE identity.trusted_devices (
  token_hash bytea PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES identity.people,
  device text NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL
);
CREATE INDEX trusted_devices_person ON identity.trusted_devices (person_id);
CALL platform.protect('identity.trusted_devices', 'false');

-- Whom an organization demands it of, and from when on; no row means that it is everybody's own choice.
CREATE TABLE identity.second_factor_demands (
  org_id uuid PRIMARY KEY REFERENCES identity.organizations,
  demand text NOT NULL CHECK (demand IN ('optional', 'managers', 'everyone')),
  due_at timestamptz NOT NULL
);
CALL platform.protect('identity.second_factor_demands', $$org_id = (SELECT platform.viewer_org())$$);

-- When this session last showed the second factor.
ALTER TABLE identity.sessions ADD COLUMN proved_at timestamptz;
