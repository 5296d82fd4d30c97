CREATE SCHEMA knowledge;
GRANT USAGE ON SCHEMA knowledge TO recourse_writer, recourse_reader;

-- An organization's own voice over a starter topic. Versions are kept; the newest one speaks.
CREATE TABLE knowledge.voices (
  org_id uuid NOT NULL REFERENCES identity.organizations,
  topic_id text NOT NULL,
  version int NOT NULL,
  answer_zh text NOT NULL,
  answer_en text NOT NULL,
  author_id uuid NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (org_id, topic_id, version)
);
CALL platform.protect('knowledge.voices', 'true');
