-- A shop's reader used to see every buyer's name and number. Now: itself, its own members, and buyers it has dealt with.
-- Asked with the reader's own rights, so the conversations and orders that count are only those of that shop.
ALTER POLICY seen ON identity.people USING (
  (SELECT platform.viewer_side()) = 'platform'
  OR id = (SELECT platform.viewer_person())
  OR ((SELECT platform.viewer_side()) = 'merchant' AND (
    EXISTS (SELECT FROM identity.memberships m WHERE m.person_id = people.id AND m.org_id = (SELECT platform.viewer_org()))
    OR EXISTS (SELECT FROM conversations.conversations c
      WHERE c.buyer_id = people.id AND c.org_id = (SELECT platform.viewer_org()))
    OR EXISTS (SELECT FROM commerce.orders o
      WHERE o.buyer_id = people.id AND o.merchant_id = (SELECT platform.viewer_org()))
  ))
);
