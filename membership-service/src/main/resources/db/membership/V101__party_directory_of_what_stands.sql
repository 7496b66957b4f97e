-- What is kept of a party is what stands of its facts: corrections, retractions and claims have their effect, and nothing that
-- is believed no longer is found. It is made of the events alone, so nothing is carried over: the service fills it at start.

DROP TABLE party_directory_succession, party_directory_name, party_directory;

CREATE TABLE party_directory (
    party  text COLLATE "C" PRIMARY KEY,
    record json NOT NULL
);
COMMENT ON COLUMN party_directory.record IS 'PartyOnRecord, as the events of its stream add up to it';

CREATE TABLE party_directory_name (
    party  text COLLATE "C" NOT NULL REFERENCES party_directory,
    text   text NOT NULL,
    folded text NOT NULL,
    PRIMARY KEY (party, text)
);
COMMENT ON COLUMN party_directory_name.folded IS 'One spelling for all that are meant alike: Naming.fold';
CREATE INDEX party_directory_name_folded ON party_directory_name (folded);
CREATE INDEX party_directory_name_alike ON party_directory_name USING gist (folded public.gist_trgm_ops);

CREATE TABLE party_directory_code (
    party text COLLATE "C" NOT NULL REFERENCES party_directory,
    value text COLLATE "C" NOT NULL,
    PRIMARY KEY (party, value)
);
COMMENT ON TABLE party_directory_code IS 'The codes a party has or had; of which scheme and when is in its record';
CREATE INDEX party_directory_code_value ON party_directory_code (value);

CREATE TABLE party_directory_succession (
    predecessor text COLLATE "C" NOT NULL REFERENCES party_directory,
    successor   text COLLATE "C" NOT NULL,
    place       integer NOT NULL,
    PRIMARY KEY (predecessor, successor)
);
COMMENT ON COLUMN party_directory_succession.place IS 'Among the successors of that predecessor, in the order they were recorded';
CREATE INDEX party_directory_succession_successor ON party_directory_succession (successor);

CREATE TABLE party_directory_shape (
    shape integer NOT NULL
);
COMMENT ON TABLE party_directory_shape IS 'Which shape of the directory was filled last: DirectoryRefill; no row until it is filled';

GRANT SELECT, INSERT, UPDATE, DELETE
    ON party_directory, party_directory_name, party_directory_code, party_directory_succession, party_directory_shape
    TO ${service};
