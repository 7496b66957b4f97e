-- Which party is meant by a name, and what the rules have to know of it. Written in the transaction of each party's event,
-- so a name is found as soon as the command that gave it was answered. It says nothing that the events do not say.

CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;

CREATE TABLE party_directory (
    party text COLLATE "C" PRIMARY KEY,
    state json NOT NULL
);
COMMENT ON COLUMN party_directory.state IS 'Party.Registered, as its events evolve it';

CREATE TABLE party_directory_name (
    party  text COLLATE "C" NOT NULL REFERENCES party_directory,
    text   text NOT NULL,
    folded text NOT NULL,
    PRIMARY KEY (party, text)
);
COMMENT ON COLUMN party_directory_name.folded IS 'One spelling for all that are meant alike: Naming.fold';
CREATE INDEX party_directory_name_folded ON party_directory_name (folded);
CREATE INDEX party_directory_name_alike ON party_directory_name USING gist (folded public.gist_trgm_ops);

CREATE TABLE party_directory_succession (
    predecessor text COLLATE "C" NOT NULL REFERENCES party_directory,
    successor   text COLLATE "C" NOT NULL,
    place       integer NOT NULL,
    PRIMARY KEY (predecessor, successor)
);
COMMENT ON COLUMN party_directory_succession.place IS 'The sequence of the event, in the stream of the predecessor';
CREATE INDEX party_directory_succession_successor ON party_directory_succession (successor);

GRANT SELECT, INSERT, UPDATE ON party_directory TO ${service};
GRANT SELECT, INSERT ON party_directory_name, party_directory_succession TO ${service};
