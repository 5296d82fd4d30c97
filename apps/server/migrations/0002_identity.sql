CREATE SCHEMA identity;
GRANT USAGE ON SCHEMA identity TO recourse_writer, recourse_reader;

-- The platform itself and its merchants. An organization is whoever keeps a desk.
CREATE TABLE identity.organizations (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('platform', 'merchant')),
  external_id text NOT NULL UNIQUE,
  name text NOT NULL,
  name_en text NOT NULL DEFAULT '',
  about text NOT NULL DEFAULT '',
  created_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX one_platform ON identity.organizations (kind) WHERE kind = 'platform';
CALL platform.protect('identity.organizations', 'true');

-- Buyers are known by the marketplace's own id; staff by their sign-in.
CREATE TABLE identity.people (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('buyer', 'staff')),
  external_id text UNIQUE,
  display_name text NOT NULL,
  phone text NOT NULL DEFAULT '',
  email text NOT NULL DEFAULT '',
  language text NOT NULL DEFAULT 'zh',
  created_at timestamptz NOT NULL
);
CALL platform.protect('identity.people', $$(SELECT platform.viewer_side()) IN ('platform', 'merchant')
  OR id = (SELECT platform.viewer_person())$$);

CREATE TABLE identity.credentials (
  person_id uuid PRIMARY KEY REFERENCES identity.people,
  login text NOT NULL,
  password_hash text NOT NULL,
  failures int NOT NULL DEFAULT 0,
  locked_until timestamptz
);
CREATE UNIQUE INDEX credentials_login ON identity.credentials (lower(login));
CALL platform.protect('identity.credentials', 'false');

CREATE TABLE identity.memberships (
  person_id uuid PRIMARY KEY REFERENCES identity.people,
  org_id uuid NOT NULL REFERENCES identity.organizations,
  role text NOT NULL,
  agent_number text,
  active boolean NOT NULL DEFAULT true
);
CREATE UNIQUE INDEX memberships_number ON identity.memberships (org_id, agent_number);
CALL platform.protect('identity.memberships', 'true');

-- A session is known by the SHA-256 of its token; the token itself is only in the cookie.
CREATE TABLE identity.sessions (
  id uuid PRIMARY KEY,
  token_hash bytea NOT NULL UNIQUE,
  person_id uuid NOT NULL REFERENCES identity.people,
  device text NOT NULL,
  created_at timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  revoked_at timestamptz
);
CREATE INDEX sessions_person ON identity.sessions (person_id, created_at);
CALL platform.protect('identity.sessions', 'person_id = (SELECT platform.viewer_person())');

CREATE TABLE identity.api_keys (
  id uuid PRIMARY KEY,
  org_id uuid NOT NULL REFERENCES identity.organizations,
  name text NOT NULL,
  token_hash bytea NOT NULL UNIQUE,
  created_at timestamptz NOT NULL,
  revoked_at timestamptz
);
CREATE INDEX api_keys_org ON identity.api_keys (org_id, created_at);
CALL platform.protect('identity.api_keys', $$org_id = (SELECT platform.viewer_org())$$);
