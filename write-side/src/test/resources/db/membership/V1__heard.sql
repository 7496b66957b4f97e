CREATE TABLE heard (stream text NOT NULL, sequence bigint NOT NULL, what text NOT NULL);
GRANT SELECT, INSERT ON heard TO ${service};
