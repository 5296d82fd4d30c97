-- What messages and notes can be found by. Written behind the chat by one follower, never in the way of a message.

-- One row for each message or note with words in it. Numbered by time: newest first is the order of the numbers.
CREATE TABLE conversations.search_documents (
  number bigint PRIMARY KEY,
  org_id uuid NOT NULL,
  buyer_id uuid NOT NULL,
  conversation_id uuid NOT NULL,
  -- The message, or for a note the message it stands after.
  seq int NOT NULL,
  note_id uuid,
  -- The service it was said in; null for what was said before the first one.
  session_id uuid,
  kind text NOT NULL,
  -- Codes of its words and of its single characters; the words themselves are not kept here.
  words int[] NOT NULL
) WITH (autovacuum_vacuum_insert_scale_factor = 0.05);
CREATE INDEX search_documents_buyer ON conversations.search_documents (buyer_id, number);
CREATE INDEX search_documents_note ON conversations.search_documents (note_id) WHERE note_id IS NOT NULL;
CALL platform.protect('conversations.search_documents', $$(kind <> 'note' AND ((SELECT platform.viewer_side()) = 'platform'
    OR ((SELECT platform.viewer_side()) = 'merchant' AND org_id = (SELECT platform.viewer_org()))
    OR ((SELECT platform.viewer_side()) = 'buyer' AND buyer_id = (SELECT platform.viewer_person()))))
  OR (kind = 'note' AND (SELECT platform.viewer_side()) IN ('merchant', 'platform') AND org_id = (SELECT platform.viewer_org()))$$);

-- For each word of an organization (and, under the nil id, of all of them) the documents that hold it, in runs of
-- about a hundred. Looked up by equality and range alone: those PostgreSQL pushes below a policy, `@@` and `@>` it does not.
CREATE TABLE conversations.search_postings (
  scope uuid NOT NULL,
  word int NOT NULL,
  -- The run holds documents from this number up to where the next run begins, ascending.
  first bigint NOT NULL,
  documents bigint[] NOT NULL,
  PRIMARY KEY (scope, word, first)
) WITH (fillfactor = 85);
CALL platform.protect('conversations.search_postings', $$(SELECT platform.viewer_side()) = 'platform'
  OR ((SELECT platform.viewer_side()) = 'merchant' AND scope = (SELECT platform.viewer_org()))$$);

-- How far each thread is in the index: moved in the transaction that writes the postings.
CREATE TABLE conversations.search_progress (
  conversation_id uuid PRIMARY KEY,
  seq int NOT NULL
) WITH (fillfactor = 80);
CALL platform.protect('conversations.search_progress', 'false');

-- Services as a list of history: newest first, for each way of looking at them.
CREATE INDEX service_sessions_history ON conversations.service_sessions (org_id, opened_at DESC, id DESC);
CREATE INDEX service_sessions_history_agent ON conversations.service_sessions (agent_id, opened_at DESC, id DESC);
CREATE INDEX service_sessions_history_group ON conversations.service_sessions (group_id, opened_at DESC, id DESC);
CREATE INDEX service_sessions_history_buyer ON conversations.service_sessions (buyer_id, opened_at DESC, id DESC);
CREATE INDEX service_sessions_history_all ON conversations.service_sessions (opened_at DESC, id DESC);
-- States that pass quickly are few at any time; the ends are many, and found by walking the lists above.
CREATE INDEX service_sessions_history_state ON conversations.service_sessions (org_id, state, opened_at DESC, id DESC);
CREATE INDEX service_sessions_history_state_all ON conversations.service_sessions (state, opened_at DESC, id DESC);

-- The desk's lists in the order they are shown.
CREATE INDEX service_sessions_queue ON conversations.service_sessions (org_id, queued_at) WHERE state IN ('waiting', 'overdue');
DROP INDEX conversations.service_sessions_agent;
CREATE INDEX service_sessions_agent ON conversations.service_sessions (org_id, agent_id, ended_at DESC NULLS LAST)
  WHERE state IN ('resolved', 'closed');

CREATE INDEX people_buyer_name ON identity.people (display_name COLLATE "C", id) WHERE kind = 'buyer';
