-- Billing: read models (rm), all of them functions of stored events, and what is exchanged with payment providers (provider).

CREATE TABLE rm.tuition_rate (
  programme      text NOT NULL,
  effective_from timestamptz NOT NULL,
  amount_minor   bigint NOT NULL,
  currency       text NOT NULL,
  PRIMARY KEY (programme, effective_from)
);

-- Whose account can be asked for.
CREATE TABLE rm.learner (
  learner_id uuid PRIMARY KEY
);

-- One row per enrolment that billing answered: a charge, or why there is none.
CREATE TABLE rm.charge (
  enrollment_id       uuid PRIMARY KEY,
  learner_id          uuid NOT NULL,
  offering_id         text NOT NULL,
  session_id          text NOT NULL,
  course_code         text NOT NULL,
  charge_id           uuid,
  amount_minor        bigint,
  currency            text,
  rate_minor          bigint,
  credit_hours        text,
  owning_programme    text,
  rate_effective_from timestamptz,
  unavailable_reason  text,
  assessed_at         timestamptz NOT NULL,
  CHECK ((charge_id IS NULL) = (unavailable_reason IS NOT NULL))
);
CREATE INDEX charge_by_learner ON rm.charge (learner_id);

-- What enrollment-service told about an enrolment, as far as money depends on it.
CREATE TABLE rm.enrollment_fact (
  enrollment_id       uuid PRIMARY KEY,
  learner_id          uuid NOT NULL,
  offering_id         text NOT NULL,
  session_id          text NOT NULL,
  course_code         text NOT NULL,
  ended_at            timestamptz,              -- expired or cancelled
  enrolled_at         timestamptz,
  enrolled_payment_id uuid,
  dropped_at          timestamptz,
  drop_refund         text,
  contested_at        timestamptz,
  upheld_at           timestamptz,
  reversed_at         timestamptz
);
CREATE INDEX enrollment_fact_by_learner ON rm.enrollment_fact (learner_id);

-- Money that enrollment-service could not use.
CREATE TABLE rm.decline (
  enrollment_id uuid NOT NULL,
  payment_id    uuid NOT NULL,
  reason        text NOT NULL,
  declined_at   timestamptz NOT NULL,
  PRIMARY KEY (enrollment_id, payment_id)
);

CREATE TABLE rm.checkout (
  checkout_id    uuid PRIMARY KEY,
  learner_id     uuid NOT NULL,
  method         text NOT NULL,
  tuition_minor  bigint NOT NULL,
  fee_minor      bigint NOT NULL,
  currency       text NOT NULL,
  status         text NOT NULL,
  opened_at      timestamptz NOT NULL,
  correlation_id uuid NOT NULL                  -- of the request that opened it: a provider's messages continue its story
);
CREATE INDEX checkout_by_learner ON rm.checkout (learner_id);
CREATE TABLE rm.checkout_line (
  checkout_id   uuid NOT NULL REFERENCES rm.checkout,
  enrollment_id uuid NOT NULL,
  PRIMARY KEY (checkout_id, enrollment_id)
);
CREATE INDEX checkout_line_by_enrollment ON rm.checkout_line (enrollment_id);

-- One live checkout per enrolment (D9): a row while its checkout is OPEN or PROCESSING.
CREATE TABLE rm.live_checkout (
  enrollment_id uuid PRIMARY KEY,
  checkout_id   uuid NOT NULL
);
CREATE INDEX live_checkout_by_checkout ON rm.live_checkout (checkout_id);

CREATE TABLE rm.payment (
  payment_id    uuid PRIMARY KEY,
  checkout_id   uuid NOT NULL REFERENCES rm.checkout,
  learner_id    uuid NOT NULL,
  method        text NOT NULL,
  status        text NOT NULL,
  tuition_minor bigint NOT NULL,
  fee_minor     bigint NOT NULL,
  currency      text NOT NULL,
  reference     text,
  initiated_at  timestamptz NOT NULL,
  failed_at     timestamptz,
  settled_at    timestamptz,
  returned_at   timestamptz
);
CREATE INDEX payment_by_checkout ON rm.payment (checkout_id);
CREATE INDEX payment_by_learner ON rm.payment (learner_id);
-- Which enrolment's tuition a settled payment paid.
CREATE TABLE rm.allocation (
  payment_id    uuid NOT NULL REFERENCES rm.payment,
  enrollment_id uuid NOT NULL,
  amount_minor  bigint NOT NULL,
  PRIMARY KEY (payment_id, enrollment_id)
);
CREATE INDEX allocation_by_enrollment ON rm.allocation (enrollment_id);

CREATE TABLE rm.refund (
  refund_id      uuid PRIMARY KEY,
  enrollment_id  uuid NOT NULL,
  learner_id     uuid NOT NULL,
  offering_id    text NOT NULL,
  session_id     text NOT NULL,
  course_code    text NOT NULL,
  payment_id     uuid,
  amount_minor   bigint NOT NULL,
  currency       text NOT NULL,
  cause          text NOT NULL,
  status         text NOT NULL,
  approved_at    timestamptz NOT NULL,
  not_before     timestamptz NOT NULL,
  due_by         timestamptz NOT NULL,
  issued_at      timestamptz,
  settled_at     timestamptz,
  cancelled_at   timestamptz,
  reason         text,
  correlation_id uuid NOT NULL,
  version        bigint NOT NULL,
  UNIQUE (enrollment_id, payment_id)
);
CREATE INDEX refund_by_learner ON rm.refund (learner_id);

CREATE TABLE rm.financial_hold (
  hold_id     uuid PRIMARY KEY,
  learner_id  uuid NOT NULL,
  reason      text NOT NULL,
  blocks      text[] NOT NULL,
  placed_at   timestamptz NOT NULL,
  released_at timestamptz
);
CREATE INDEX financial_hold_by_learner ON rm.financial_hold (learner_id);

-- Money that does not match; it stays in suspense until a person decided.
CREATE TABLE rm.reconciliation_case (
  reconciliation_id  uuid PRIMARY KEY,
  kind               text NOT NULL,
  provider           text NOT NULL,
  provider_reference text,
  payment_id         uuid,
  checkout_id        uuid,
  amount_minor       bigint NOT NULL,
  currency           text NOT NULL,
  opened_at          timestamptz NOT NULL
);
CREATE INDEX reconciliation_case_by_checkout ON rm.reconciliation_case (checkout_id);

-- What we owe providers and what they told us: work queues, not functions of events; never rebuilt.
CREATE SCHEMA provider;
GRANT USAGE ON SCHEMA provider TO "${role}";

-- Requests to a provider: written in the transaction of their cause, sent after it, tried until the provider took them.
CREATE TABLE provider.task (
  task_id     text PRIMARY KEY,                 -- what it is about; a provider takes each id once
  path        text NOT NULL,
  body        text NOT NULL,
  attempts    int NOT NULL DEFAULT 0,
  next_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
  error       text,
  created_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
  done_at     timestamptz,
  refused_at  timestamptz                       -- the provider will never take it: a person has to look
);
CREATE INDEX task_open ON provider.task (next_at) WHERE done_at IS NULL AND refused_at IS NULL;

-- Deliveries with a valid signature, as received. PENDING and WAITING (for what it refers to) are work to do.
CREATE TABLE provider.webhook (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  provider     text NOT NULL,
  environment  text NOT NULL,
  delivery_id  text NOT NULL,
  chain        text NOT NULL,                   -- payment or refund it is about: one at a time, in order of arrival
  semantic_key text,                            -- the fact it states: two deliveries may state one fact
  stored_at    timestamptz NOT NULL,            -- business instant: when a payment counts as settled
  received_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
  headers      jsonb NOT NULL,
  body         bytea NOT NULL,
  body_sha256  text NOT NULL,
  status       text NOT NULL CHECK (status IN ('PENDING', 'WAITING', 'APPLIED', 'UNCHANGED', 'CASE', 'IGNORED', 'PARKED')),
  conflicts    int NOT NULL DEFAULT 0,          -- deliveries with the same id and another body
  attempts     int NOT NULL DEFAULT 0,
  next_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
  note         text,
  processed_at timestamptz,
  UNIQUE (provider, environment, delivery_id)
);
CREATE INDEX webhook_open ON provider.webhook (chain, id) WHERE status IN ('PENDING', 'WAITING');

-- Deliveries without a valid signature, the newest ones: how a mix-up of secrets is found.
CREATE TABLE provider.webhook_rejected (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  provider    text NOT NULL,
  environment text NOT NULL,
  received_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  headers     jsonb NOT NULL,
  body        bytea NOT NULL,
  why         text NOT NULL
);

GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA provider TO "${role}";
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA provider TO "${role}";
