CREATE SCHEMA funds;
GRANT USAGE ON SCHEMA funds TO recourse_writer, recourse_reader;

-- Money on its way back, one row for each charge it goes back to. `subject` is what it was agreed in: {kind, id} and
-- nothing more is known of it here. `request_key` names the request, so that asking twice is asking once.
CREATE TABLE funds.refunds (
  id uuid PRIMARY KEY,
  request_key text NOT NULL UNIQUE,
  org_id uuid NOT NULL REFERENCES identity.organizations,
  buyer_id uuid NOT NULL REFERENCES identity.people,
  case_id uuid NOT NULL REFERENCES cases.cases,
  subject_kind text NOT NULL,
  subject_id uuid NOT NULL,
  charge_id uuid NOT NULL REFERENCES commerce.payments,
  -- What the shop's books show for it.
  payment_id uuid NOT NULL REFERENCES commerce.payments,
  channel text NOT NULL,
  amount_fen bigint NOT NULL CHECK (amount_fen > 0),
  state text NOT NULL,
  tries int NOT NULL DEFAULT 0,
  asks int NOT NULL DEFAULT 0,
  failure text NOT NULL DEFAULT '',
  -- The channel refused for good: trying again is of no use.
  refused_for_good boolean NOT NULL DEFAULT false,
  channel_serial text NOT NULL DEFAULT '',
  -- How it was paid where the channel could not bring it: {method, serial, fileIds, note}.
  offline_proof jsonb,
  -- The channel brought it after all, when it had been paid otherwise: to be reconciled by hand.
  paid_twice boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL,
  expected_at timestamptz,
  due_at timestamptz,
  settled_at timestamptz
);
CREATE INDEX refunds_subject ON funds.refunds (subject_kind, subject_id);
CREATE INDEX refunds_open ON funds.refunds (org_id, due_at) WHERE state NOT IN ('succeeded', 'unsettled');
CREATE INDEX refunds_buyer ON funds.refunds (buyer_id, created_at DESC);
CALL platform.protect('funds.refunds', $$(SELECT platform.viewer_side()) = 'platform'
  OR ((SELECT platform.viewer_side()) = 'merchant' AND org_id = (SELECT platform.viewer_org()))
  OR ((SELECT platform.viewer_side()) = 'buyer' AND buyer_id = (SELECT platform.viewer_person()))$$);
REVOKE DELETE ON funds.refunds FROM recourse_writer;

-- What the simulated channel remembers; a real one keeps this on its own side.
CREATE TABLE funds.simulated_refunds (
  key text PRIMARY KEY,
  amount_fen bigint NOT NULL,
  state text NOT NULL CHECK (state IN ('processing', 'arrived', 'refused')),
  serial text NOT NULL,
  accepted_at timestamptz NOT NULL,
  arrives_at timestamptz NOT NULL,
  told int NOT NULL DEFAULT 0
);
CALL platform.protect('funds.simulated_refunds', 'false');
