CREATE SCHEMA commerce;
GRANT USAGE ON SCHEMA commerce TO recourse_writer, recourse_reader;

-- What the shops tell us: products, orders, payments, shipments, coupons. Every row is named by
-- (merchant_id, external_id); `digest` is the SHA-256 of the imported row, so an unchanged row is seen as such.
CREATE TABLE commerce.products (
  id uuid PRIMARY KEY,
  merchant_id uuid NOT NULL REFERENCES identity.organizations,
  external_id text NOT NULL,
  title text NOT NULL,
  category text NOT NULL,
  price_fen bigint NOT NULL,
  stock int NOT NULL,
  listed boolean NOT NULL,
  details jsonb NOT NULL,
  image text,
  digest bytea NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  UNIQUE (merchant_id, external_id)
);
CALL platform.protect('commerce.products', 'true');

CREATE TABLE commerce.product_prices (
  merchant_id uuid NOT NULL,
  product_id uuid NOT NULL REFERENCES commerce.products,
  at timestamptz NOT NULL,
  price_fen bigint NOT NULL,
  PRIMARY KEY (product_id, at)
);
CALL platform.protect('commerce.product_prices', 'true');

CREATE TABLE commerce.orders (
  id uuid PRIMARY KEY,
  merchant_id uuid NOT NULL REFERENCES identity.organizations,
  external_id text NOT NULL,
  buyer_id uuid NOT NULL REFERENCES identity.people,
  stage text NOT NULL,
  placed_at timestamptz NOT NULL,
  paid_at timestamptz,
  ship_by timestamptz,
  completed_at timestamptz,
  cancelled_at timestamptz,
  paid_fen bigint NOT NULL,
  freight_fen bigint NOT NULL,
  discount_fen bigint NOT NULL,
  receiver jsonb NOT NULL,
  invoice jsonb NOT NULL,
  coupon_external_id text,
  buyer_note text NOT NULL DEFAULT '',
  digest bytea NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  UNIQUE (merchant_id, external_id)
);
CREATE INDEX orders_buyer ON commerce.orders (buyer_id, placed_at DESC);
CREATE INDEX orders_merchant_buyer ON commerce.orders (merchant_id, buyer_id, placed_at DESC);
CALL platform.protect('commerce.orders', $$(SELECT platform.viewer_side()) = 'platform'
  OR ((SELECT platform.viewer_side()) = 'merchant' AND merchant_id = (SELECT platform.viewer_org()))
  OR ((SELECT platform.viewer_side()) = 'buyer' AND buyer_id = (SELECT platform.viewer_person()))$$);

CREATE TABLE commerce.order_lines (
  merchant_id uuid NOT NULL,
  order_id uuid NOT NULL REFERENCES commerce.orders ON DELETE CASCADE,
  line int NOT NULL,
  buyer_id uuid NOT NULL,
  product_id uuid NOT NULL REFERENCES commerce.products,
  -- What the page said when the order was placed; the product may change, this may not.
  title text NOT NULL,
  variant text NOT NULL,
  quantity int NOT NULL,
  unit_price_fen bigint NOT NULL,
  paid_fen bigint NOT NULL,
  PRIMARY KEY (order_id, line)
);
CREATE INDEX order_lines_product ON commerce.order_lines (merchant_id, product_id);
CALL platform.protect('commerce.order_lines', $$(SELECT platform.viewer_side()) = 'platform'
  OR ((SELECT platform.viewer_side()) = 'merchant' AND merchant_id = (SELECT platform.viewer_org()))
  OR ((SELECT platform.viewer_side()) = 'buyer' AND buyer_id = (SELECT platform.viewer_person()))$$);

CREATE TABLE commerce.payments (
  id uuid PRIMARY KEY,
  merchant_id uuid NOT NULL REFERENCES identity.organizations,
  external_id text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('charge', 'refund')),
  -- Null for a charge that produced no order.
  order_id uuid REFERENCES commerce.orders,
  of_payment_id uuid REFERENCES commerce.payments,
  buyer_id uuid NOT NULL REFERENCES identity.people,
  channel text NOT NULL,
  amount_fen bigint NOT NULL,
  state text NOT NULL CHECK (state IN ('pending', 'succeeded', 'failed')),
  at timestamptz NOT NULL,
  expected_at timestamptz,
  arrived_at timestamptz,
  channel_serial text NOT NULL DEFAULT '',
  digest bytea NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  UNIQUE (merchant_id, external_id)
);
CREATE INDEX payments_order ON commerce.payments (order_id);
CREATE INDEX payments_buyer ON commerce.payments (merchant_id, buyer_id, at DESC);
CALL platform.protect('commerce.payments', $$(SELECT platform.viewer_side()) = 'platform'
  OR ((SELECT platform.viewer_side()) = 'merchant' AND merchant_id = (SELECT platform.viewer_org()))
  OR ((SELECT platform.viewer_side()) = 'buyer' AND buyer_id = (SELECT platform.viewer_person()))$$);

CREATE TABLE commerce.shipments (
  id uuid PRIMARY KEY,
  merchant_id uuid NOT NULL REFERENCES identity.organizations,
  external_id text NOT NULL,
  order_id uuid NOT NULL REFERENCES commerce.orders,
  buyer_id uuid NOT NULL,
  carrier text NOT NULL,
  tracking_number text NOT NULL,
  shipped_at timestamptz NOT NULL,
  -- Newest first, as {at, kind, place, text}.
  scans jsonb NOT NULL,
  digest bytea NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  UNIQUE (merchant_id, external_id)
);
CREATE INDEX shipments_order ON commerce.shipments (order_id);
CALL platform.protect('commerce.shipments', $$(SELECT platform.viewer_side()) = 'platform'
  OR ((SELECT platform.viewer_side()) = 'merchant' AND merchant_id = (SELECT platform.viewer_org()))
  OR ((SELECT platform.viewer_side()) = 'buyer' AND buyer_id = (SELECT platform.viewer_person()))$$);

CREATE TABLE commerce.coupons (
  id uuid PRIMARY KEY,
  merchant_id uuid NOT NULL REFERENCES identity.organizations,
  external_id text NOT NULL,
  buyer_id uuid NOT NULL REFERENCES identity.people,
  kind text NOT NULL,
  title text NOT NULL,
  discount_fen bigint NOT NULL,
  threshold_fen bigint NOT NULL,
  valid_from timestamptz NOT NULL,
  valid_to timestamptz NOT NULL,
  scope jsonb NOT NULL,
  stackable boolean NOT NULL,
  used_order_id uuid REFERENCES commerce.orders,
  digest bytea NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  UNIQUE (merchant_id, external_id)
);
CREATE INDEX coupons_buyer ON commerce.coupons (buyer_id, valid_to DESC);
CALL platform.protect('commerce.coupons', $$(SELECT platform.viewer_side()) = 'platform'
  OR ((SELECT platform.viewer_side()) = 'merchant' AND merchant_id = (SELECT platform.viewer_org()))
  OR ((SELECT platform.viewer_side()) = 'buyer' AND buyer_id = (SELECT platform.viewer_person()))$$);
