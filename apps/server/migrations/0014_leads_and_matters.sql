-- What those who lead a desk may do, and how two talks of one matter share one case file.

-- Notes: what kind, and for whom. A whisper is for one agent; the others say to the agent before why a talk was taken.
ALTER TABLE conversations.notes
  ADD COLUMN kind text NOT NULL DEFAULT 'note' CHECK (kind IN ('note', 'whisper', 'take_over', 'reassign')),
  ADD COLUMN to_id uuid;
-- Whoever oversees a shop for the platform reads what they wrote there themselves, and nothing else of the shop's notes.
ALTER POLICY seen ON conversations.notes USING ((SELECT platform.viewer_side()) IN ('merchant', 'platform')
  AND (org_id = (SELECT platform.viewer_org()) OR author_id = (SELECT platform.viewer_person())));

-- First contact answers for it: one accountable agent until the end, whoever else helps.
ALTER TABLE conversations.service_sessions ADD COLUMN owner_id uuid;
UPDATE conversations.service_sessions SET owner_id = agent_id;

-- How long a shop lets an agent be silent before the talk goes back to the queue.
ALTER TABLE routing.desks ADD COLUMN silence_minutes int NOT NULL DEFAULT 30 CHECK (silence_minutes BETWEEN 2 AND 240);

-- Never above capacity, except where a lead said so for this one agent in this one transaction.
DROP TRIGGER never_above_capacity ON routing.agents;
CREATE OR REPLACE FUNCTION routing.refuse_overload() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('recourse.over_capacity', true) = NEW.person_id::text THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'agent % is above capacity', NEW.person_id USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER never_above_capacity BEFORE UPDATE OF load ON routing.agents FOR EACH ROW
  WHEN (NEW.load > OLD.load AND NEW.load > NEW.capacity) EXECUTE FUNCTION routing.refuse_overload();

-- What a member is about (an order), so that the same matter finds its file again; a member that left stays written down.
ALTER TABLE cases.members ADD COLUMN about_kind text, ADD COLUMN about_id uuid, ADD COLUMN left_at timestamptz;
CREATE INDEX members_about ON cases.members (buyer_id, about_kind, about_id) WHERE left_at IS NULL;

-- One matter is of one buyer and at most one shop, whatever the code believes.
CREATE FUNCTION cases.refuse_stranger() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM cases.cases c WHERE c.id = NEW.case_id AND c.buyer_id = NEW.buyer_id;
  IF NOT FOUND THEN RAISE EXCEPTION 'case % is of another buyer', NEW.case_id USING ERRCODE = 'check_violation'; END IF;
  PERFORM 1 FROM cases.members m JOIN identity.organizations o ON o.id = m.org_id AND o.kind = 'merchant'
    WHERE m.case_id = NEW.case_id AND m.left_at IS NULL AND m.org_id <> NEW.org_id
      AND EXISTS (SELECT FROM identity.organizations n WHERE n.id = NEW.org_id AND n.kind = 'merchant');
  IF FOUND THEN RAISE EXCEPTION 'case % is of another shop', NEW.case_id USING ERRCODE = 'check_violation'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER one_buyer_one_shop BEFORE INSERT OR UPDATE ON cases.members FOR EACH ROW
  WHEN (NEW.left_at IS NULL) EXECUTE FUNCTION cases.refuse_stranger();

-- Each side reads its own entries of a shared file: a shop those of its desk, the buyer those meant for the parties.
ALTER TABLE cases.timeline ADD COLUMN audience text NOT NULL DEFAULT 'parties'
  CHECK (audience IN ('parties', 'staff', 'leads'));
ALTER POLICY seen ON cases.timeline USING ((SELECT platform.viewer_side()) = 'platform'
  OR ((SELECT platform.viewer_side()) = 'merchant' AND org_id = (SELECT platform.viewer_org()))
  OR ((SELECT platform.viewer_side()) = 'buyer' AND buyer_id = (SELECT platform.viewer_person()) AND audience = 'parties'));
-- A shop sees the file that one of its talks belongs to, whoever opened it.
ALTER POLICY seen ON cases.cases USING ((SELECT platform.viewer_side()) = 'platform'
  OR ((SELECT platform.viewer_side()) = 'merchant' AND (org_id = (SELECT platform.viewer_org())
    OR EXISTS (SELECT FROM cases.members m WHERE m.case_id = cases.id AND m.org_id = (SELECT platform.viewer_org())
      AND m.left_at IS NULL)))
  OR ((SELECT platform.viewer_side()) = 'buyer' AND buyer_id = (SELECT platform.viewer_person())));
