-- Answers are forgotten some time after they were given, a few at a time and the oldest first.
CREATE INDEX idempotency_created_at ON idempotency (created_at);
GRANT DELETE ON idempotency TO ${service};
