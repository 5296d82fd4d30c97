CREATE SCHEMA aftersales;
GRANT USAGE ON SCHEMA aftersales TO recourse_writer, recourse_reader;

-- How a shop handles after-sales by default.
CREATE TABLE aftersales.shop_rules (
  org_id uuid PRIMARY KEY REFERENCES identity.organizations,
  -- {name, phone, region, address}: where goods come back to.
  return_address jsonb,
  -- Refunds unshipped orders at once up to this amount; 0 means never. The merchant's own choice, never the platform's.
  instant_refund_fen bigint NOT NULL DEFAULT 0,
  -- Texts to answer with: [{title, text}].
  templates jsonb NOT NULL DEFAULT '[]',
  changed_at timestamptz NOT NULL
);
CALL platform.protect('aftersales.shop_rules', $$(SELECT platform.viewer_side()) = 'platform'
  OR ((SELECT platform.viewer_side()) = 'merchant' AND org_id = (SELECT platform.viewer_org()))$$);

CREATE TABLE aftersales.requests (
  id uuid PRIMARY KEY,
  org_id uuid NOT NULL REFERENCES identity.organizations,
  buyer_id uuid NOT NULL REFERENCES identity.people,
  -- Opens when the request is really made; a draft has none.
  case_id uuid REFERENCES cases.cases,
  case_number text,
  order_id uuid NOT NULL REFERENCES commerce.orders,
  order_number text NOT NULL,
  line int NOT NULL,
  product_id uuid NOT NULL REFERENCES commerce.products,
  product_title text NOT NULL,
  variant text NOT NULL,
  quantity int NOT NULL CHECK (quantity > 0),
  kind text NOT NULL,
  situation text NOT NULL,
  reason text NOT NULL,
  story text NOT NULL DEFAULT '',
  -- Photographs and what each shows: [{fileId, photo}].
  files jsonb NOT NULL DEFAULT '[]',
  state text NOT NULL,
  attempt int NOT NULL,
  -- What is asked for, and what was agreed: {kind, amountFen, freightFen, returnLeg}.
  wanted jsonb NOT NULL,
  agreed jsonb,
  -- The most that could go back for it when it was asked; fen.
  most_fen bigint NOT NULL,
  return_address jsonb,
  refusal jsonb,
  offers int NOT NULL DEFAULT 0,
  extended boolean NOT NULL DEFAULT false,
  opened_at timestamptz NOT NULL,
  submitted_at timestamptz,
  due_at timestamptz,
  ended_at timestamptz
);
CREATE INDEX requests_order ON aftersales.requests (order_id, line);
CREATE INDEX requests_buyer ON aftersales.requests (buyer_id, opened_at DESC, id DESC);
CREATE INDEX requests_due ON aftersales.requests (org_id, due_at, id) WHERE due_at IS NOT NULL;
CREATE INDEX requests_org ON aftersales.requests (org_id, opened_at DESC, id DESC);
CREATE INDEX requests_case ON aftersales.requests (case_id);
-- One open request a line, whatever two tabs believe; drafts apart.
CREATE UNIQUE INDEX requests_one_open ON aftersales.requests (order_id, line)
  WHERE ended_at IS NULL AND state <> 'draft';
CALL platform.protect('aftersales.requests', $$(SELECT platform.viewer_side()) = 'platform'
  OR ((SELECT platform.viewer_side()) = 'merchant' AND org_id = (SELECT platform.viewer_org()) AND state NOT IN ('draft', 'discarded'))
  OR ((SELECT platform.viewer_side()) = 'buyer' AND buyer_id = (SELECT platform.viewer_person()))$$);
REVOKE DELETE ON aftersales.requests FROM recourse_writer;

CREATE TABLE aftersales.offers (
  id uuid PRIMARY KEY,
  request_id uuid NOT NULL REFERENCES aftersales.requests,
  org_id uuid NOT NULL,
  buyer_id uuid NOT NULL,
  by_side text NOT NULL CHECK (by_side IN ('buyer', 'merchant')),
  terms jsonb NOT NULL,
  note text NOT NULL,
  state text NOT NULL CHECK (state IN ('open', 'accepted', 'declined', 'lapsed', 'replaced')),
  at timestamptz NOT NULL,
  ended_at timestamptz
);
CREATE INDEX offers_request ON aftersales.offers (request_id, at);
CREATE UNIQUE INDEX offers_one_open ON aftersales.offers (request_id) WHERE state = 'open';
CALL platform.protect('aftersales.offers', $$(SELECT platform.viewer_side()) = 'platform'
  OR ((SELECT platform.viewer_side()) = 'merchant' AND org_id = (SELECT platform.viewer_org()))
  OR ((SELECT platform.viewer_side()) = 'buyer' AND buyer_id = (SELECT platform.viewer_person()))$$);

CREATE TABLE aftersales.parcels (
  id uuid PRIMARY KEY,
  request_id uuid NOT NULL REFERENCES aftersales.requests,
  org_id uuid NOT NULL,
  buyer_id uuid NOT NULL,
  direction text NOT NULL CHECK (direction IN ('to_merchant', 'to_buyer')),
  carrier text NOT NULL,
  tracking_number text NOT NULL,
  state text NOT NULL,
  sent_at timestamptz NOT NULL,
  arrived_at timestamptz,
  due_at timestamptz,
  ended_at timestamptz,
  note text NOT NULL DEFAULT '',
  file_ids uuid[] NOT NULL DEFAULT '{}'
);
CREATE INDEX parcels_request ON aftersales.parcels (request_id, sent_at);
CREATE INDEX parcels_tracking ON aftersales.parcels (tracking_number) WHERE ended_at IS NULL;
CALL platform.protect('aftersales.parcels', $$(SELECT platform.viewer_side()) = 'platform'
  OR ((SELECT platform.viewer_side()) = 'merchant' AND org_id = (SELECT platform.viewer_org()))
  OR ((SELECT platform.viewer_side()) = 'buyer' AND buyer_id = (SELECT platform.viewer_person()))$$);
