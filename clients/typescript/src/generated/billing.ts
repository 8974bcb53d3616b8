// Made of docs/api/billing-service.json by "npm run generate"; not to be edited.

export interface paths {
    "/api/v1/webhooks/{provider}/{environment}/{endpointId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take one delivery; the same again is fine */
        post: operations["receiveWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/jwks.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every key that is trusted: the one at work, and those before it that were not withdrawn */
        get: operations["getWellKnownJwksJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{learnerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Balance, charges and holds, now or as they were known at an instant or a version of the account's stream */
        get: operations["getAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{learnerId}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The learner's part of the ledger in double entry */
        get: operations["listAccountEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{learnerId}/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A learner's receipts, in the order of their numbers */
        get: operations["listAccountReceipts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{learnerId}/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All refunds of a learner, the oldest first */
        get: operations["listAccountRefunds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{learnerId}/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Account activity between two instants or local days: as data, as a table, or to be printed */
        get: operations["getAccountStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/checkouts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a checkout; as a dry run, only show what it would cost */
        post: operations["createCheckout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/checkouts/{checkoutId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One checkout and its payments, now or as they were known at an instant or version */
        get: operations["getCheckout"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/decisions/{decisionId}/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why it was decided as it was */
        get: operations["getDecisionExplanation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/funding-authorizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Guarantee tuition: it enrols like a payment, and the third party owes (rule 3.29) */
        post: operations["createFundingAuthorization"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/funding-authorizations/{authorizationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One authorization: what it was given for, and what it still stands for */
        get: operations["getFundingAuthorization"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/funding-authorizations/{authorizationId}/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that the third party paid what it still guarantees */
        post: operations["createFundingAuthorizationPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/learners/{id}/disclosures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who else has seen this learner's record here */
        get: operations["listLearnerDisclosures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/learners/{learnerId}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Export everything that this service keeps about the learner */
        get: operations["getLearnerExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/receipts/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One receipt, as data or to be printed */
        get: operations["getReceipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/refunds/{refundId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One refund, now or as it was known at an instant or version */
        get: operations["getRefund"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tuition-disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Disputes in the order of their ids; a learner sees their own */
        get: operations["listTuitionDisputes"];
        put?: never;
        /** Dispute the tuition of an enrolment; one dispute at a time */
        post: operations["createTuitionDispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tuition-disputes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One dispute with all that was said in it */
        get: operations["getTuitionDispute"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tuition-disputes/{id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decide a dispute: nothing changes, tuition is credited, or the course is dropped with its tuition */
        post: operations["createTuitionDisputeDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tuition-disputes/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand something in, by the learner or by staff */
        post: operations["createTuitionDisputeEvidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tuition-rates/{programme}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All rates of a programme, past and coming, as they are set now or were at an instant or version */
        get: operations["getTuitionRate"];
        /** Set the rate of a programme; the same again writes no event */
        put: operations["putTuitionRate"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did what to the machinery, and why; the newest first */
        get: operations["getAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/v1/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest 200 cases, the newest first */
        get: operations["listCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/v1/causes/{correlationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This service's events of one story, in the order of their positions */
        get: operations["getCause"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/v1/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The business time, and how far it is from real time */
        get: operations["getClock"];
        /** Move the clock forward; 404 where the test clock is not enabled, 409 for an instant earlier than now */
        put: operations["putClock"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/v1/consumers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far this service has consumed what others published */
        get: operations["listConsumers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/v1/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The decisions, the newest first; of one stream, or of all */
        get: operations["listDecisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/v1/disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest 200 disputes, the newest first */
        get: operations["listDisputes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Events in the order of their positions, filtered by type, stream, story and business time */
        get: operations["listEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/v1/key-wraps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many keys the present master key wraps, and how many another one */
        get: operations["listKeyWraps"];
        put?: never;
        /** Wrap by the present master key what another one wraps, some thousands at a time */
        post: operations["createKeyWrap"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/v1/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every account that was ever moved, by its name in the chart; debits less credits */
        get: operations["getLedger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/v1/ledger/journal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every posting between two instants, or of whole local days (to included), for hledger */
        get: operations["getLedgerJournal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/v1/parked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Records that cannot be applied, and those behind them; the longest parked first */
        get: operations["getParked"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/v1/parked/{id}/discards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give the record up for ever; those behind it go on */
        post: operations["createParkedDiscard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/v1/parked/{id}/retries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try the record's stream again, in version order from its first parked record */
        post: operations["createParkedRetry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/v1/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every version of every policy, and which one is in force now */
        get: operations["listPolicies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/v1/processes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What has begun and not ended, the oldest first */
        get: operations["listProcesses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/v1/projections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All read models of the service */
        get: operations["listProjections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/v1/projections/{name}/rebuilds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make the read model anew beside the live one, compares, and puts it in its place: 202 */
        post: operations["createProjectionRebuild"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/v1/projections/{name}/rollbacks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring the generation before up to date and puts it back in its place: 202 */
        post: operations["createProjectionRollback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/v1/quiescence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether anything is under way, and when the next deadline is due */
        get: operations["getQuiescence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/v1/reconciliation/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether every settled payment was answered exactly once for each enrolment that it covers */
        get: operations["listReconciliationAnswers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/v1/reconciliation/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The cases, in the order of their ids */
        get: operations["listReconciliationCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/v1/reconciliation/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One case */
        get: operations["getReconciliationCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/v1/reconciliation/cases/{id}/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say who looks after a case */
        post: operations["createReconciliationCaseAssignment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/v1/reconciliation/cases/{id}/closures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close a case that a person has dealt with; money that it held in suspense is taken out of it */
        post: operations["createReconciliationCaseClosure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/v1/reconciliation/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reconcile now, whatever the timer does: a break found twice is one case */
        post: operations["createReconciliationRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/v1/relay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Mark, lag and owner of each shard, holes and blocked streams */
        get: operations["getRelay"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/v1/replays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All jobs, the newest first */
        get: operations["listReplays"];
        put?: never;
        /** Ask for a job: 202, or with ?dryRun=true only what it would go through */
        post: operations["createReplay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/v1/replays/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One job: where it stands, how far it is */
        get: operations["getReplay"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/v1/replays/{id}/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Agree to a job that will have effects; not for who asked for it */
        post: operations["createReplayApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/v1/replays/{id}/cancellations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a job up for good; what it has done stands */
        post: operations["createReplayCancellation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/v1/replays/{id}/pauses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop a job until it is resumed */
        post: operations["createReplayPause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/v1/replays/{id}/resumptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a paused or failed job go on from where it was */
        post: operations["createReplayResumption"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/v1/signing-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every key there has been, and what became of it */
        get: operations["listSigningKeys"];
        put?: never;
        /** Put a new key to work, on all nodes at once; what the one before has signed verifies on */
        post: operations["createSigningKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/v1/signing-keys/{kid}/withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back a key that somebody else may have: nothing that it signed verifies any more. Rotate first */
        post: operations["createSigningKeyWithdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/v1/streams/{category}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One stream and its events in version order */
        get: operations["getStream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/v1/streams/{category}/{id}/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What changed between two versions of a stream, field by field, and by which events */
        get: operations["getStreamDiff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/v1/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Records that wait for a stream they refer to, and those behind them; the longest waiting first */
        get: operations["getWaiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/v1/webhook-inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The first 200 deliveries with a number after the one given, by the order in which they came */
        get: operations["getWebhookInbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/v1/webhook-inbox/replays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Apply at most 200 deliveries again */
        post: operations["createWebhookInboxReplay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        WebhookReceipt: {
            received: boolean;
        };
        /** @enum {string} */
        Account: "TUITION_RECEIVABLE" | "SPONSOR_RECEIVABLE" | "TUITION_REVENUE" | "SERVICE_FEES_PAYABLE" | "PROVIDER_CLEARING" | "UNAPPLIED_CASH" | "REFUNDS_PAYABLE" | "SUSPENSE";
        AccountView: {
            learnerId: components["schemas"]["LearnerId"];
            balance: components["schemas"]["Money"];
            openCharges: components["schemas"]["ChargeView"][];
            charges: components["schemas"]["ChargeView"][];
            holds: components["schemas"]["HoldView"][];
            asOf?: components["schemas"]["Instant"];
            sources?: components["schemas"]["Cause"][];
        };
        /** @enum {string} */
        Action: "ADD_EVIDENCE" | "DECIDE";
        Allocation: {
            kind: components["schemas"]["AllocationKind"];
            enrollmentId?: components["schemas"]["EnrollmentId"];
            amount: components["schemas"]["Money"];
        };
        /** @enum {string} */
        AllocationKind: "TUITION" | "DEBT" | "UNAPPLIED";
        Answers: {
            /** Format: int64 */
            payments: number;
            /** Format: int64 */
            covered: number;
            /** Format: int64 */
            answeredOnce: number;
            /** Format: int64 */
            unanswered: number;
            /** Format: int64 */
            answeredTwice: number;
            holds: boolean;
        };
        AsOf: string;
        Assignment: {
            owner?: string;
        };
        /** Format: uuid */
        AuthorizationId: string;
        Between: {
            /** Format: int64 */
            version: number;
            id: components["schemas"]["UUID"];
            type: string;
            time: components["schemas"]["Instant"];
            knownAt: components["schemas"]["Instant"];
            data: components["schemas"]["Json"];
        };
        Blocked: {
            streamId: string;
            /** Format: int32 */
            shard: number;
            /** Format: int64 */
            position: number;
            error: string;
            since: components["schemas"]["Instant"];
        };
        CaseState: {
            found: components["schemas"]["ReconciliationBreakFound"];
            status: components["schemas"]["ReconciliationStatus"];
            owner?: string;
        };
        CaseCaseView: {
            reconciliationId: components["schemas"]["ReconciliationId"];
            kind: components["schemas"]["ReconciliationBreakKind"];
            status: string;
            amount: components["schemas"]["Money"];
            provider: string;
            providerReference?: string;
            paymentId?: components["schemas"]["PaymentId"];
            checkoutId?: components["schemas"]["CheckoutId"];
            openedAt: components["schemas"]["Instant"];
        };
        ReconciliationCaseView: {
            reconciliationId: components["schemas"]["ReconciliationId"];
            kind: components["schemas"]["ReconciliationBreakKind"];
            status: components["schemas"]["ReconciliationStatus"];
            amount: components["schemas"]["Money"];
            provider: string;
            providerReference?: string;
            paymentId?: components["schemas"]["PaymentId"];
            checkoutId?: components["schemas"]["CheckoutId"];
            refundId?: components["schemas"]["RefundId"];
            stream?: string;
            owner?: string;
            openedAt: components["schemas"]["Instant"];
            /** Format: int64 */
            ageSeconds: number;
            closedAt?: components["schemas"]["Instant"];
            resolution?: components["schemas"]["ReconciliationResolution"];
            reason?: string;
        };
        Cases: {
            items: components["schemas"]["CaseCaseView"][];
        };
        Cause: {
            service: string;
            stream: string;
            /** Format: int64 */
            version: number;
            /** Format: int64 */
            position: number;
        };
        /** Format: uuid */
        ChargeId: string;
        /** @enum {string} */
        ChargeStatus: "OPEN" | "PAID" | "VOID";
        ChargeView: {
            chargeId: components["schemas"]["ChargeId"];
            enrollmentId: components["schemas"]["EnrollmentId"];
            sessionId: components["schemas"]["SessionId"];
            courseCode: components["schemas"]["CourseCode"];
            amount: components["schemas"]["Money"];
            due: components["schemas"]["Money"];
            status: components["schemas"]["ChargeStatus"];
            assessedAt: components["schemas"]["Instant"];
        };
        CheckoutBody: {
            checkoutId?: components["schemas"]["CheckoutId"];
            learnerId: components["schemas"]["LearnerId"];
            enrollmentIds: components["schemas"]["EnrollmentId"][];
            method: components["schemas"]["PaymentMethod"];
            payer?: components["schemas"]["Payer"];
            instrument?: components["schemas"]["Instrument"];
        };
        /** Format: uuid */
        CheckoutId: string;
        CheckoutView: {
            checkoutId: components["schemas"]["CheckoutId"];
            learnerId: components["schemas"]["LearnerId"];
            enrollmentIds: components["schemas"]["EnrollmentId"][];
            method: components["schemas"]["PaymentMethod"];
            payer: components["schemas"]["Payer"];
            status: components["schemas"]["CheckoutStatus"];
            tuition: components["schemas"]["Money"];
            serviceFee: components["schemas"]["Money"];
            total: components["schemas"]["Money"];
            paymentUrl: string;
            expiresAt?: components["schemas"]["Deadline"];
            payments: components["schemas"]["PaymentView"][];
        };
        Clearing: {
            provider: string;
            ledger: components["schemas"]["Money"];
            matched: components["schemas"]["Money"];
            onlyOurs: components["schemas"]["Money"];
            suspended: components["schemas"]["Money"];
            unexplained: components["schemas"]["Money"];
            onlyTheirs: components["schemas"]["Money"];
            differing: components["schemas"]["Money"];
        };
        /** @enum {string} */
        Clock: "BUSINESS" | "REAL";
        Closure: {
            reason: string;
        };
        Command: {
            name: string;
            content: components["schemas"]["Json"];
        };
        Consumer: {
            consumer: string;
            topics: string[];
            /** Format: int64 */
            lag: number;
            /** Format: int32 */
            inProcess: number;
            /** Format: int64 */
            standstillSeconds: number;
            /** Format: int64 */
            waiting: number;
            /** Format: int64 */
            waitingOverAMinute: number;
            /** Format: int64 */
            parked: number;
            missingTopics: string[];
            partitions: components["schemas"]["PartitionLag"][];
        };
        Consumers: {
            items: components["schemas"]["Consumer"][];
        };
        CourseCode: string;
        Currency: string;
        Deadline: {
            at: components["schemas"]["Instant"];
            local: string;
            zone: components["schemas"]["ZoneId"];
        };
        Decision: {
            outcome: components["schemas"]["DisputeOutcome"];
            authority: string;
            reason: string;
            amount?: components["schemas"]["Money"];
            decidedAt: components["schemas"]["Instant"];
        };
        DecisionBody: {
            outcome: components["schemas"]["DisputeOutcome"];
            authority: string;
            reason: string;
            amount?: components["schemas"]["Money"];
        };
        /** @enum {string} */
        DecisionOutcome: "ACCEPTED" | "UNCHANGED" | "REFUSED";
        DecisionTaken: {
            decisionId: components["schemas"]["UUID"];
            subject: string;
            command: string;
            outcome: string;
            code?: string;
            time: components["schemas"]["Instant"];
            explanation: string;
        };
        Deliveries: {
            items: components["schemas"]["DeliveryView"][];
        };
        DeliveryView: {
            /** Format: int64 */
            id: number;
            provider: string;
            endpoint: string;
            scheme: string;
            keyId?: string;
            deliveryId: string;
            semanticKey?: string;
            status: string;
            note?: string;
            /** Format: int32 */
            conflicts: number;
            /** Format: int32 */
            attempts: number;
            receivedAt: components["schemas"]["Instant"];
        };
        Diff: {
            streamId: string;
            /** Format: int64 */
            from: number;
            /** Format: int64 */
            to: number;
            folded: boolean;
            changes: components["schemas"]["Difference"][];
            events: components["schemas"]["Between"][];
        };
        Difference: {
            path: string;
            from?: components["schemas"]["Json"];
            to?: components["schemas"]["Json"];
        };
        DisclosureLine: {
            /** Format: int64 */
            id: number;
            party: components["schemas"]["Party"];
            actor?: string;
            role?: string;
            operation: string;
            what: string;
            resource?: string;
            form?: string;
            outcome?: string;
            reason?: string;
            requestId?: string;
            at: components["schemas"]["Instant"];
        };
        DisputeBody: {
            disputeId?: components["schemas"]["DisputeId"];
            enrollmentId: components["schemas"]["EnrollmentId"];
            reason: string;
            category?: components["schemas"]["DisputeCategory"];
        };
        /** @enum {string} */
        DisputeCategory: "ADMINISTRATIVE_ERROR" | "COURSE_NOT_AS_OFFERED" | "TECHNICAL_FAILURE" | "PERSONAL_CIRCUMSTANCES" | "OTHER";
        /** Format: uuid */
        DisputeId: string;
        /** @enum {string} */
        DisputeOutcome: "DENIED" | "CREDIT" | "DROP_WITH_REFUND";
        DisputeState: {
            disputeId: components["schemas"]["DisputeId"];
            enrollmentId: components["schemas"]["EnrollmentId"];
            learnerId: components["schemas"]["LearnerId"];
            category: components["schemas"]["DisputeCategory"];
            /** Format: int32 */
            evidenceCount: number;
            status: components["schemas"]["TuitionDisputeViewStatus"];
            outcome?: components["schemas"]["DisputeOutcome"];
            authority?: string;
            amount?: components["schemas"]["Money"];
            allowedActions: components["schemas"]["Action"][];
        };
        DisputeView: {
            disputeId: components["schemas"]["DisputeId"];
            paymentId: components["schemas"]["PaymentId"];
            checkoutId: components["schemas"]["CheckoutId"];
            learnerId: components["schemas"]["LearnerId"];
            amount: components["schemas"]["Money"];
            reason: string;
            status: components["schemas"]["DisputeRank"];
            openedAt: components["schemas"]["Instant"];
            decidedAt?: components["schemas"]["Instant"];
        };
        Disputes: {
            items: components["schemas"]["DisputeView"][];
        };
        DryRun: {
            kind: components["schemas"]["ReplayKind"];
            target: string;
            /** Format: int64 */
            events: number;
        };
        /** @enum {string} */
        Effects: "ALLOW" | "SILENT";
        /** Format: uuid */
        EnrollmentId: string;
        Entries: {
            learnerId: components["schemas"]["LearnerId"];
            items: components["schemas"]["Posting"][];
        };
        Entry: {
            /** Format: int64 */
            id: number;
            actor: string;
            reason: string;
            verb: string;
            target: string;
            outcome: string;
            details: components["schemas"]["Json"];
            correlationId: components["schemas"]["UUID"];
            time: components["schemas"]["Instant"];
            recordedAt: components["schemas"]["Instant"];
        };
        Event: {
            id: components["schemas"]["UUID"];
            type: string;
            /** Format: int64 */
            version: number;
            time: components["schemas"]["Instant"];
            data: components["schemas"]["Json"];
        };
        Evidence: {
            /** Format: int32 */
            number: number;
            evidence: string;
            addedBy: string;
            addedAt: components["schemas"]["Instant"];
        };
        EvidenceBody: {
            evidence: string;
        };
        /** @enum {string} */
        Expect: "SAME" | "CHANGED";
        Explanation: {
            decisionId: components["schemas"]["UUID"];
            service: string;
            stream: string;
            /** Format: int64 */
            streamVersion: number;
            decidedAt: components["schemas"]["Instant"];
            actor: string;
            correlationId: components["schemas"]["UUID"];
            causationId: components["schemas"]["UUID"];
            cause?: components["schemas"]["Json"];
            command: components["schemas"]["Command"];
            outcome: components["schemas"]["DecisionOutcome"];
            code?: string;
            rules: components["schemas"]["RuleFound"][];
            inputs: components["schemas"]["Input"][];
            policies: components["schemas"]["PolicyUsed"][];
            history: components["schemas"]["Event"][];
            events: components["schemas"]["Event"][];
            wouldChange: components["schemas"]["Turn"][];
        };
        Export: {
            learnerId: components["schemas"]["LearnerId"];
            service: string;
            personal?: {
                [key: string]: unknown;
            };
            decisions?: components["schemas"]["DecisionTaken"][];
            items: components["schemas"]["Happened"][];
            page: components["schemas"]["Next"];
        };
        /** @enum {string} */
        FinancialHoldReason: "PAYMENT_RETURNED" | "DISPUTE_LOST" | "UNPAID_BALANCE";
        /** @enum {string} */
        Funder: "EMPLOYER" | "VA";
        FundingBody: {
            authorizationId?: components["schemas"]["AuthorizationId"];
            learnerId: components["schemas"]["LearnerId"];
            enrollmentIds: components["schemas"]["EnrollmentId"][];
            funder: components["schemas"]["Funder"];
            amount: components["schemas"]["Money"];
            certificateNumber?: string;
            contractNumber?: string;
            validUntil?: components["schemas"]["Instant"];
        };
        FundingView: {
            authorizationId: components["schemas"]["AuthorizationId"];
            learnerId: components["schemas"]["LearnerId"];
            enrollmentIds: components["schemas"]["EnrollmentId"][];
            funder: components["schemas"]["Funder"];
            outstanding: components["schemas"]["Money"];
            liveEnrollmentIds: components["schemas"]["EnrollmentId"][];
            validUntil: components["schemas"]["Deadline"];
        };
        Happened: {
            /** Format: int64 */
            position: number;
            subject: string;
            /** Format: int64 */
            version: number;
            type: string;
            time: components["schemas"]["Instant"];
            data: components["schemas"]["Json"];
        };
        /** @enum {string} */
        HoldBlock: "REGISTRATION" | "TRANSCRIPT" | "DIPLOMA";
        /** Format: uuid */
        HoldId: string;
        HoldView: {
            holdId: components["schemas"]["HoldId"];
            reason: components["schemas"]["FinancialHoldReason"];
            blocks: components["schemas"]["HoldBlock"][];
            placedAt: components["schemas"]["Instant"];
            releasedAt?: components["schemas"]["Instant"];
        };
        InboxFilter: {
            provider?: string;
            status?: string;
            deliveryId?: string;
            from?: components["schemas"]["Instant"];
            to?: components["schemas"]["Instant"];
            /** Format: int64 */
            after?: number;
        };
        Input: {
            name: string;
            value: components["schemas"]["Json"];
            sources: components["schemas"]["Source"][];
        };
        /**
         * Format: date-time
         * @example 2022-03-10T16:15:50Z
         */
        Instant: string;
        Instrument: {
            brand?: string;
            currency?: string;
            bankCountry?: string;
        };
        Item: {
            id: components["schemas"]["UUID"];
            subject: string;
            /** Format: int64 */
            version: number;
            /** Format: int32 */
            appended: number;
            command: string;
            outcome: components["schemas"]["DecisionOutcome"];
            code?: string;
            actor: string;
            decidedAt: components["schemas"]["Instant"];
            explanation: string;
        };
        /** @description Any JSON */
        Json: unknown;
        KeyList: {
            items: components["schemas"]["PublishedKey"][];
        };
        KeySet: {
            keys: {
                [key: string]: unknown;
            }[];
        };
        KeyWrap: {
            keys: string;
            /** Format: int64 */
            current: number;
            /** Format: int64 */
            others: number;
        };
        KeyWrapList: {
            masterKey?: string;
            items: components["schemas"]["KeyWrap"][];
        };
        KeysRewrapped: {
            masterKey?: string;
            /** Format: int32 */
            rewrapped: number;
            /** Format: int32 */
            refused: number;
            complete: boolean;
        };
        /** @enum {string} */
        PostingKind: "CHARGE" | "CHARGE_VOIDED" | "CHARGE_REOPENED" | "TUITION_CREDITED" | "FUNDING" | "FUNDING_ENDED" | "PAYMENT" | "PAYMENT_RETURNED" | "REFUND_APPROVED" | "REFUND_CANCELLED" | "REFUND_SETTLED" | "SUSPENSE";
        /** @enum {string} */
        ReplayRequestKind: "REPUBLISH" | "REWIND" | "RECOVER";
        /** Format: uuid */
        LearnerId: string;
        PostingLine: {
            account: components["schemas"]["Account"];
            of?: string;
            debit?: components["schemas"]["Money"];
            credit?: components["schemas"]["Money"];
        };
        ReceiptLine: {
            kind?: components["schemas"]["AllocationKind"];
            enrollmentId?: components["schemas"]["EnrollmentId"];
            sessionId?: components["schemas"]["SessionId"];
            courseCode?: components["schemas"]["CourseCode"];
            amount: components["schemas"]["Money"];
        };
        StatementLine: {
            at: components["schemas"]["Instant"];
            kind: components["schemas"]["PostingKind"];
            enrollmentId?: components["schemas"]["EnrollmentId"];
            sessionId?: components["schemas"]["SessionId"];
            courseCode?: components["schemas"]["CourseCode"];
            paymentId?: components["schemas"]["PaymentId"];
            method?: components["schemas"]["PaymentMethod"];
            refundId?: components["schemas"]["RefundId"];
            amount: components["schemas"]["Money"];
            balance: components["schemas"]["Money"];
            serviceFee?: components["schemas"]["Money"];
            total?: components["schemas"]["Money"];
            state?: string;
            dueBy?: components["schemas"]["Instant"];
        };
        RunReportLine: {
            reconciliationId: components["schemas"]["ReconciliationId"];
            kind: components["schemas"]["ReconciliationBreakKind"];
            amount: components["schemas"]["Money"];
            stream?: string;
        };
        Listing: {
            asOf: components["schemas"]["Instant"];
            items: components["schemas"]["Version"][];
        };
        /**
         * Format: date
         * @example 2022-03-10
         */
        LocalDate: string;
        Money: {
            /** Format: int64 */
            amountMinor: number;
            currency: components["schemas"]["Currency"];
        };
        Next: {
            next?: string;
        };
        OpenProcess: {
            kind: string;
            subject: string;
            since: components["schemas"]["Instant"];
            /** Format: int64 */
            ageSeconds: number;
            clock: components["schemas"]["Clock"];
            endsWith: string;
            detail?: string;
        };
        PageReconciliationCaseView: {
            items: components["schemas"]["ReconciliationCaseView"][];
            page: components["schemas"]["Next"];
        };
        PageDisclosureLine: {
            items: components["schemas"]["DisclosureLine"][];
            page: components["schemas"]["Next"];
        };
        PageEntry: {
            items: components["schemas"]["Entry"][];
            page: components["schemas"]["Next"];
        };
        PageItem: {
            items: components["schemas"]["Item"][];
            page: components["schemas"]["Next"];
        };
        PageOpenProcess: {
            items: components["schemas"]["OpenProcess"][];
            page: components["schemas"]["Next"];
        };
        PageParked: {
            items: components["schemas"]["Parked"][];
            page: components["schemas"]["Next"];
        };
        PageReceipt: {
            items: components["schemas"]["Receipt"][];
            page: components["schemas"]["Next"];
        };
        PageReplayView: {
            items: components["schemas"]["ReplayView"][];
            page: components["schemas"]["Next"];
        };
        PageStoredEvent: {
            items: components["schemas"]["StoredEvent"][];
            page: components["schemas"]["Next"];
        };
        PageTuitionDisputeView: {
            items: components["schemas"]["TuitionDisputeView"][];
            page: components["schemas"]["Next"];
        };
        PageWaiting: {
            items: components["schemas"]["Waiting"][];
            page: components["schemas"]["Next"];
        };
        Parked: {
            place: string;
            id: components["schemas"]["UUID"];
            source: string;
            stream: string;
            /** Format: int64 */
            version: number;
            type: string;
            eventId: string;
            error?: string;
            /** Format: int32 */
            attempts: number;
            firstAt: components["schemas"]["Instant"];
        };
        PartitionLag: {
            topic: string;
            /** Format: int32 */
            partition: number;
            /** Format: int64 */
            committed: number;
            /** Format: int64 */
            end: number;
            /** Format: int64 */
            behind: number;
        };
        /** @enum {string} */
        Party: "LEARNER" | "SCHOOL_OFFICIAL" | "SERVICE" | "PUBLIC";
        /** @enum {string} */
        Payer: "LEARNER" | "EMPLOYER" | "OTHER";
        PaymentBody: {
            learnerId: components["schemas"]["LearnerId"];
            amount: components["schemas"]["Money"];
        };
        /** Format: uuid */
        PaymentId: string;
        /** @enum {string} */
        PaymentMethod: "CARD" | "ECHECK" | "FLYWIRE";
        PaymentView: {
            paymentId: components["schemas"]["PaymentId"];
            status: components["schemas"]["PaymentRank"];
            initiatedAt: components["schemas"]["Instant"];
            settledAt?: components["schemas"]["Instant"];
            providerReference?: string;
            allocations: components["schemas"]["Allocation"][];
            explanation?: string;
        };
        PolicyUsed: {
            id: string;
            name: string;
            /** Format: int32 */
            version: number;
            validFrom: components["schemas"]["Instant"];
            title: string;
            parameters: {
                [key: string]: string;
            };
        };
        Posting: {
            postingId: string;
            at: components["schemas"]["Instant"];
            kind: components["schemas"]["PostingKind"];
            enrollmentId?: components["schemas"]["EnrollmentId"];
            paymentId?: components["schemas"]["PaymentId"];
            refundId?: components["schemas"]["RefundId"];
            lines: components["schemas"]["PostingLine"][];
        };
        ProgrammeCode: string;
        Progress: {
            /** Format: int64 */
            total: number;
            /** Format: int64 */
            done: number;
            /** Format: int64 */
            eventsPerSecond: number;
            /** Format: int64 */
            etaSeconds?: number;
        };
        ProjectionView: {
            name: string;
            source: string;
            tables: string[];
            /** Format: int32 */
            generation: number;
            state: string;
            /** Format: int64 */
            applied: number;
            /** Format: int64 */
            target: number;
            /** Format: int64 */
            lag: number;
            /** Format: int64 */
            eventsPerSecond: number;
            /** Format: int32 */
            keptGeneration?: number;
            liveSince?: components["schemas"]["Instant"];
            job?: components["schemas"]["UUID"];
        };
        Projections: {
            items: components["schemas"]["ProjectionView"][];
        };
        PublishedKey: {
            kid: string;
            jwk: {
                [key: string]: unknown;
            };
            madeAt: components["schemas"]["Instant"];
            relievedAt?: components["schemas"]["Instant"];
            withdrawnAt?: components["schemas"]["Instant"];
        };
        /** @enum {string} */
        PaymentRank: "PROCESSING" | "UNKNOWN" | "FAILED" | "SETTLED" | "RETURNED";
        /** @enum {string} */
        DisputeRank: "NONE" | "OPEN" | "WON" | "LOST";
        Rate: {
            perCreditHour: components["schemas"]["Money"];
            effectiveFrom: components["schemas"]["Instant"];
        };
        RateBody: {
            perCreditHour: components["schemas"]["Money"];
            effectiveFrom?: string;
        };
        Reading: {
            now: components["schemas"]["Instant"];
            local: string;
            zone: string;
            offset: string;
        };
        RebuildRequest: {
            expect?: components["schemas"]["Expect"];
            /** Format: int32 */
            eventsPerSecond?: number;
            reason?: string;
        };
        Receipt: {
            /** Format: int64 */
            number: number;
            issuedAt: components["schemas"]["Instant"];
            learnerId: components["schemas"]["LearnerId"];
            paymentId: components["schemas"]["PaymentId"];
            checkoutId: components["schemas"]["CheckoutId"];
            method: components["schemas"]["PaymentMethod"];
            providerReference?: string;
            settledAt: components["schemas"]["Instant"];
            lines: components["schemas"]["ReceiptLine"][];
            tuition: components["schemas"]["Money"];
            serviceFee: components["schemas"]["Money"];
            total: components["schemas"]["Money"];
            returnedAt?: components["schemas"]["Instant"];
        };
        ReconciliationBreakFound: {
            reconciliationId: components["schemas"]["ReconciliationId"];
            kind: components["schemas"]["ReconciliationBreakKind"];
            amount: components["schemas"]["Money"];
            provider: string;
            providerReference?: string;
            paymentId?: components["schemas"]["PaymentId"];
            checkoutId?: components["schemas"]["CheckoutId"];
            stream?: string;
            refundId?: components["schemas"]["RefundId"];
        };
        /** @enum {string} */
        ReconciliationBreakKind: "UNKNOWN_REFERENCE" | "AMOUNT_MISMATCH" | "CURRENCY_MISMATCH" | "MISSING_AT_PROVIDER" | "MISSING_HERE" | "FEE_DIFFERENCE" | "SETTLEMENT_DIFFERENCE" | "PAYMENT_OVERDUE" | "REFUND_OVERDUE" | "SETTLED_WITHOUT_ANSWER" | "PAID_NOT_ENROLLED" | "ENROLLED_NOT_PAID" | "REFUND_WITHOUT_DROP" | "DROP_WITHOUT_REFUND" | "WEBHOOK_GAP";
        /** Format: uuid */
        ReconciliationId: string;
        /** @enum {string} */
        ReconciliationResolution: "GONE" | "REPAIRED" | "DECIDED";
        /** @enum {string} */
        RefundCause: "COURSE_DROPPED" | "PAYMENT_DECLINED" | "TUITION_DISPUTE";
        /** Format: uuid */
        RefundId: string;
        RefundView: {
            refundId: components["schemas"]["RefundId"];
            learnerId: components["schemas"]["LearnerId"];
            enrollmentId: components["schemas"]["EnrollmentId"];
            sessionId: components["schemas"]["SessionId"];
            courseCode: components["schemas"]["CourseCode"];
            amount: components["schemas"]["Money"];
            cause: components["schemas"]["RefundCause"];
            status: components["schemas"]["RefundStatus"];
            paymentId?: components["schemas"]["PaymentId"];
            approvedAt: components["schemas"]["Instant"];
            dueBy: components["schemas"]["Deadline"];
            issuedAt?: components["schemas"]["Instant"];
            settledAt?: components["schemas"]["Instant"];
            cancelledAt?: components["schemas"]["Instant"];
            reason?: string;
        };
        Refunds: {
            items: components["schemas"]["RefundView"][];
        };
        RelayStatus: {
            /** Format: int64 */
            mark: number;
            markMovedAt: components["schemas"]["Instant"];
            /** Format: int64 */
            lastPosition: number;
            waitingFor: string[];
            /** Format: int64 */
            holesSkipped: number;
            /** Format: int64 */
            unpublished: number;
            /** Format: int64 */
            oldestUnpublishedSeconds?: number;
            nodes: string[];
            shards: components["schemas"]["Shard"][];
            blocked: components["schemas"]["Blocked"][];
        };
        /** @enum {string} */
        ReplayKind: "REPUBLISH" | "REWIND" | "REBUILD" | "ROLLBACK" | "RECOVER";
        ReplayReport: {
            dryRun: boolean;
            counts: {
                [key: string]: number;
            };
            /** Format: int32 */
            facts: number;
            items: components["schemas"]["Replayed"][];
            /** Format: int64 */
            next?: number;
        };
        InboxReplayRequest: {
            filter?: components["schemas"]["InboxFilter"];
            dryRun?: boolean;
            reason?: string;
        };
        ReplayRequest: {
            kind: components["schemas"]["ReplayRequestKind"];
            target?: components["schemas"]["ReplayRequestTarget"];
            from?: components["schemas"]["Instant"];
            to?: components["schemas"]["Instant"];
            /** Format: int64 */
            fromPosition?: number;
            /** Format: int64 */
            toPosition?: number;
            streams?: string[];
            types?: string[];
            source?: string;
            effects?: components["schemas"]["Effects"];
            /** Format: int32 */
            eventsPerSecond?: number;
            reason?: string;
        };
        /** @enum {string} */
        ReplayState: "AWAITING_APPROVAL" | "WAITING" | "RUNNING" | "PAUSED" | "CANCELLED" | "FAILED" | "DONE";
        ReplayView: {
            id: components["schemas"]["UUID"];
            kind: components["schemas"]["ReplayKind"];
            target: string;
            state: components["schemas"]["ReplayState"];
            phase: string;
            progress: components["schemas"]["Progress"];
            /** Format: int32 */
            eventsPerSecond?: number;
            plan: components["schemas"]["Json"];
            outcome: components["schemas"]["Json"];
            error?: string;
            reason: string;
            requestedBy: string;
            approvedBy?: string;
            requestedAt: components["schemas"]["Instant"];
            startedAt?: components["schemas"]["Instant"];
            finishedAt?: components["schemas"]["Instant"];
        };
        Replayed: {
            /** Format: int64 */
            id: number;
            provider: string;
            deliveryId: string;
            was: string;
            now: string;
            note: string;
            /** Format: int32 */
            facts: number;
        };
        /** @enum {string} */
        Result: "HOLDS" | "VIOLATED" | "NOTHING_AGAINST_IT";
        RuleFound: {
            rule: string;
            statement?: string;
            result: components["schemas"]["Result"];
            message?: string;
            observed?: string;
            required?: string;
            pointer?: string;
        };
        /** @enum {string} */
        RunKind: "MINUTES" | "HOURLY" | "DAILY";
        RunReport: {
            kind: components["schemas"]["RunKind"];
            date?: components["schemas"]["LocalDate"];
            dryRun: boolean;
            at: components["schemas"]["Instant"];
            opened: components["schemas"]["RunReportLine"][];
            repaired: components["schemas"]["RunReportLine"][];
            closed: components["schemas"]["RunReportLine"][];
            /** Format: int32 */
            known: number;
            skipped: components["schemas"]["Skipped"][];
            clearing: components["schemas"]["Clearing"][];
        };
        RunRequest: {
            kind: string;
            date?: string;
            dryRun?: boolean;
        };
        SessionId: string;
        Settled: {
            source: string;
            stream: string;
            /** Format: int32 */
            handled: number;
            /** Format: int64 */
            parked: number;
        };
        Shard: {
            /** Format: int32 */
            shard: number;
            owner?: string;
            /** Format: int64 */
            epoch: number;
            leaseUntil?: components["schemas"]["Instant"];
            /** Format: int64 */
            published: number;
            /** Format: int64 */
            lag: number;
            oldestUnpublished?: components["schemas"]["Instant"];
        };
        Skipped: {
            kind: components["schemas"]["ReconciliationBreakKind"];
            why: string;
        };
        Source: {
            service?: string;
            stream: string;
            /** Format: int64 */
            version?: number;
            eventId?: components["schemas"]["UUID"];
            exact: boolean;
        };
        LedgerStanding: {
            account: string;
            balance: components["schemas"]["Money"];
            /** Format: int64 */
            postings: number;
        };
        QuiescenceStanding: {
            quiet: boolean;
            reasons: string[];
            nextDueAt?: components["schemas"]["Instant"];
            lastDueAt?: components["schemas"]["Instant"];
        };
        Statement: {
            learnerId: components["schemas"]["LearnerId"];
            from?: components["schemas"]["Instant"];
            to?: components["schemas"]["Instant"];
            openingBalance: components["schemas"]["Money"];
            lines: components["schemas"]["StatementLine"][];
            closingBalance: components["schemas"]["Money"];
            totals: components["schemas"]["Totals"];
        };
        /** @enum {string} */
        CheckoutStatus: "OPEN" | "PROCESSING" | "SETTLED" | "FAILED" | "UNKNOWN" | "EXPIRED" | "RETURNED";
        /** @enum {string} */
        ReconciliationStatus: "OPEN" | "CLOSED";
        /** @enum {string} */
        RefundStatus: "NONE" | "APPROVED" | "ISSUED" | "SETTLED" | "FAILED" | "CANCELLED";
        /** @enum {string} */
        TuitionDisputeViewStatus: "OPEN" | "RESOLVED";
        StoredEvent: {
            /** Format: int64 */
            position: number;
            subject: string;
            /** Format: int64 */
            version: number;
            /** Format: int64 */
            publicVersion?: number;
            id: components["schemas"]["UUID"];
            type: string;
            time: components["schemas"]["Instant"];
            knownAt: components["schemas"]["Instant"];
            recordedAt: components["schemas"]["Instant"];
            actor: string;
            correlationId: components["schemas"]["UUID"];
            causationId: components["schemas"]["UUID"];
            metadata: components["schemas"]["Json"];
            data: components["schemas"]["Json"];
        };
        Story: {
            correlationId: components["schemas"]["UUID"];
            service: string;
            events: components["schemas"]["Told"][];
            truncated: boolean;
        };
        StreamView: {
            streamId: string;
            key: string;
            /** Format: int64 */
            version: number;
            /** Format: int64 */
            publicVersion: number;
            archived: boolean;
            events: components["schemas"]["StoredEvent"][];
            page: components["schemas"]["Next"];
        };
        ClockTarget: {
            now?: string;
        };
        /** @enum {string} */
        ReplayRequestTarget: "REPLAY" | "LIVE";
        Told: {
            id: components["schemas"]["UUID"];
            causationId: components["schemas"]["UUID"];
            type: string;
            stream: string;
            /** Format: int64 */
            version: number;
            /** Format: int64 */
            position: number;
            time: components["schemas"]["Instant"];
            knownAt: components["schemas"]["Instant"];
            recordedAt: components["schemas"]["Instant"];
            actor: string;
        };
        Totals: {
            charged: components["schemas"]["Money"];
            paid: components["schemas"]["Money"];
            serviceFees: components["schemas"]["Money"];
            refunded: components["schemas"]["Money"];
            funded: components["schemas"]["Money"];
        };
        TrialBalance: {
            accounts: components["schemas"]["LedgerStanding"][];
            totals: components["schemas"]["Money"][];
        };
        TuitionDisputeView: {
            disputeId: components["schemas"]["DisputeId"];
            enrollmentId: components["schemas"]["EnrollmentId"];
            learnerId: components["schemas"]["LearnerId"];
            sessionId: components["schemas"]["SessionId"];
            courseCode: components["schemas"]["CourseCode"];
            category: components["schemas"]["DisputeCategory"];
            reason?: string;
            evidence: components["schemas"]["Evidence"][];
            /** Format: int32 */
            evidenceCount: number;
            status: components["schemas"]["TuitionDisputeViewStatus"];
            decision?: components["schemas"]["Decision"];
            openedAt: components["schemas"]["Instant"];
            allowedActions: components["schemas"]["Action"][];
        };
        TuitionRateView: {
            programme: components["schemas"]["ProgrammeCode"];
            rates: components["schemas"]["Rate"][];
        };
        Turn: {
            rule: string;
            becomes: components["schemas"]["Result"];
            at?: components["schemas"]["Deadline"];
            with?: string;
        };
        /** Format: uuid */
        UUID: string;
        Version: {
            id: string;
            name: string;
            /** Format: int32 */
            version: number;
            validFrom: components["schemas"]["Instant"];
            inForce: boolean;
            title: string;
            source: string;
            parameters: {
                [key: string]: string;
            };
        };
        Waiting: {
            place: string;
            source: string;
            stream: string;
            /** Format: int64 */
            version: number;
            type: string;
            eventId: string;
            awaits?: string;
            since: components["schemas"]["Instant"];
            overdue: boolean;
        };
        ZoneId: string;
        Problem: {
            code: string;
            /** Format: uuid */
            decisionId?: string;
            detail?: string;
            instance?: string;
            nextActions?: {
                action: string;
                href?: string;
                method?: string;
                until?: {
                    /** Format: date-time */
                    at: string;
                    local: string;
                    zone: string;
                };
            }[];
            status: number;
            title: string;
            traceId: string;
            type: string;
            violations?: {
                message: string;
                observed?: string;
                pointer?: string;
                required?: string;
                rule: string;
            }[];
        };
        Problem400: components["schemas"]["Problem"] & {
            /** @enum {string} */
            code: "ACTOR_REASON_MISSING" | "AS_OF_AHEAD" | "BAD_RANGE" | "BAD_VALUE" | "BODY_MISSING" | "BODY_TOO_COMPLEX" | "IDEMPOTENCY_KEY_MISSING" | "IDENTITY_ASSERTION_INVALID" | "MALFORMED" | "MALFORMED_JSON" | "MISSING_MEMBER" | "UNKNOWN_MEMBER";
            /** @enum {integer} */
            status: 400;
            title?: string;
            type?: string;
        };
        Problem401: components["schemas"]["Problem"] & {
            /** @enum {string} */
            code: "UNAUTHENTICATED";
            /** @enum {integer} */
            status: 401;
            title?: string;
            type?: string;
        };
        Problem403: components["schemas"]["Problem"] & {
            /** @enum {string} */
            code: "FORBIDDEN" | "ORIGIN_NOT_ALLOWED";
            /** @enum {integer} */
            status: 403;
            title?: string;
            type?: string;
        };
        Problem404: components["schemas"]["Problem"] & {
            /** @enum {string} */
            code: "NOT_FOUND" | "NOT_KNOWN_YET";
            /** @enum {integer} */
            status: 404;
            title?: string;
            type?: string;
        };
        Problem406: components["schemas"]["Problem"] & {
            /** @enum {string} */
            code: "NOT_ACCEPTABLE";
            /** @enum {integer} */
            status: 406;
            title?: string;
            type?: string;
        };
        Problem409: components["schemas"]["Problem"] & {
            /** @enum {string} */
            code: "AUTHORIZATION_EXISTS" | "CASE_CLOSED" | "CHECKOUT_EXISTS" | "CHECKOUT_LIVE" | "CLOCK_GOES_FORWARD" | "DISPUTE_EXISTS" | "DISPUTE_OPEN" | "DISPUTE_RESOLVED" | "IN_PROGRESS" | "KEY_NOT_WITHDRAWABLE" | "NO_GENERATION_KEPT" | "REPLAY_APPROVAL" | "REPLAY_RUNNING" | "REPLAY_STATE" | "STORE_FORKED";
            /** @enum {integer} */
            status: 409;
            title?: string;
            type?: string;
        };
        Problem410: components["schemas"]["Problem"] & {
            /** @enum {string} */
            code: "GONE";
            /** @enum {integer} */
            status: 410;
            title?: string;
            type?: string;
        };
        Problem412: components["schemas"]["Problem"] & {
            /** @enum {string} */
            code: "STALE";
            /** @enum {integer} */
            status: 412;
            title?: string;
            type?: string;
        };
        Problem413: components["schemas"]["Problem"] & {
            /** @enum {string} */
            code: "BODY_TOO_LARGE";
            /** @enum {integer} */
            status: 413;
            title?: string;
            type?: string;
        };
        Problem415: components["schemas"]["Problem"] & {
            /** @enum {string} */
            code: "UNSUPPORTED_MEDIA_TYPE";
            /** @enum {integer} */
            status: 415;
            title?: string;
            type?: string;
        };
        Problem422: components["schemas"]["Problem"] & {
            /** @enum {string} */
            code: "CHARGE_NOT_OPEN" | "CHECKOUT_NOT_POSSIBLE" | "DISPUTE_DECISION" | "FUNDING_AMOUNT" | "FUNDING_NOT_POSSIBLE" | "IDEMPOTENCY_KEY_REUSED" | "NOTHING_CHARGED" | "NOT_KNOWN_YET" | "POSITION_BEYOND_END" | "TUITION_RATE" | "UNKNOWN_SOURCE" | "UNKNOWN_STREAM" | "UNKNOWN_TYPE";
            /** @enum {integer} */
            status: 422;
            title?: string;
            type?: string;
        };
        Problem429: components["schemas"]["Problem"] & {
            /** @enum {string} */
            code: "TOO_MANY_REQUESTS";
            /** @enum {integer} */
            status: 429;
            title?: string;
            type?: string;
        };
        Problem500: components["schemas"]["Problem"] & {
            /** @enum {string} */
            code: "INTERNAL";
            /** @enum {integer} */
            status: 500;
            title?: string;
            type?: string;
        };
        Problem503: components["schemas"]["Problem"] & {
            /** @enum {string} */
            code: "BEHIND" | "CONTENDED" | "DISCLOSURE_NOT_RECORDED" | "IDENTITY_KEYS_UNREACHABLE" | "PROVIDER_UNAVAILABLE" | "STORE_CLOSED" | "UNAVAILABLE";
            /** @enum {integer} */
            status: 503;
            title?: string;
            type?: string;
        };
        Problem504: components["schemas"]["Problem"] & {
            /** @enum {string} */
            code: "OUTCOME_UNKNOWN";
            /** @enum {integer} */
            status: 504;
            title?: string;
            type?: string;
        };
    };
    responses: {
        /**
         * @description Malformed: the syntax, an unknown field, a missing header
         *     - `ACTOR_REASON_MISSING`: staff must say why, in X-Actor-Reason or in the body
         *     - `AS_OF_AHEAD`: asOf lies ahead of the business clock or beyond the last version
         *     - `BAD_RANGE`: from lies behind to
         *     - `BAD_VALUE`: a member has a value that does not fit
         *     - `BODY_MISSING`: this operation needs a body
         *     - `BODY_TOO_COMPLEX`: the body is nested too deeply, or holds a value that is too long
         *     - `IDEMPOTENCY_KEY_MISSING`: this operation needs the header Idempotency-Key
         *     - `IDENTITY_ASSERTION_INVALID`: the identity assertion is not valid for this learner and this service
         *     - `MALFORMED`: a parameter or a header does not fit
         *     - `MALFORMED_JSON`: the body is not well-formed JSON, or a member stands twice
         *     - `MISSING_MEMBER`: a member that must be there is missing or null
         *     - `UNKNOWN_MEMBER`: the body has a member that is not known here
         */
        Problem400: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": "ACTOR_REASON_MISSING",
                 *       "decisionId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                 *       "detail": "detail",
                 *       "instance": "/api/v1/enrollments",
                 *       "nextActions": [
                 *         {
                 *           "action": "open-existing",
                 *           "href": "/api/v1/enrollments/019a6c2e-8c20-7b6e-b0a3-2d4f6a8c0e12",
                 *           "method": "method",
                 *           "until": {
                 *             "at": "2026-08-24T15:00:00Z",
                 *             "local": "2026-08-24T09:00:00",
                 *             "zone": "America/Denver"
                 *           }
                 *         }
                 *       ],
                 *       "status": 400,
                 *       "title": "Introduction to Power Electronics",
                 *       "traceId": "4bf92f3577b34da6a3ce929d0e0e4736",
                 *       "type": "type",
                 *       "violations": [
                 *         {
                 *           "message": "the enrolment is not known here yet",
                 *           "observed": "observed",
                 *           "pointer": "pointer",
                 *           "required": "required",
                 *           "rule": "rule"
                 *         }
                 *       ]
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem400"];
            };
        };
        /**
         * @description No token, or none that is valid here
         *     - `UNAUTHENTICATED`: no bearer token or signature, or none that is valid here
         */
        Problem401: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": "UNAUTHENTICATED",
                 *       "decisionId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                 *       "detail": "detail",
                 *       "instance": "/api/v1/enrollments",
                 *       "nextActions": [
                 *         {
                 *           "action": "open-existing",
                 *           "href": "/api/v1/enrollments/019a6c2e-8c20-7b6e-b0a3-2d4f6a8c0e12",
                 *           "method": "method",
                 *           "until": {
                 *             "at": "2026-08-24T15:00:00Z",
                 *             "local": "2026-08-24T09:00:00",
                 *             "zone": "America/Denver"
                 *           }
                 *         }
                 *       ],
                 *       "status": 401,
                 *       "title": "Introduction to Power Electronics",
                 *       "traceId": "4bf92f3577b34da6a3ce929d0e0e4736",
                 *       "type": "type",
                 *       "violations": [
                 *         {
                 *           "message": "the enrolment is not known here yet",
                 *           "observed": "observed",
                 *           "pointer": "pointer",
                 *           "required": "required",
                 *           "rule": "rule"
                 *         }
                 *       ]
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem401"];
            };
        };
        /**
         * @description The token's roles do not allow this
         *     - `FORBIDDEN`: the roles of the token do not allow this
         *     - `ORIGIN_NOT_ALLOWED`: pages of this origin may not call this service
         */
        Problem403: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": "FORBIDDEN",
                 *       "decisionId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                 *       "detail": "detail",
                 *       "instance": "/api/v1/enrollments",
                 *       "nextActions": [
                 *         {
                 *           "action": "open-existing",
                 *           "href": "/api/v1/enrollments/019a6c2e-8c20-7b6e-b0a3-2d4f6a8c0e12",
                 *           "method": "method",
                 *           "until": {
                 *             "at": "2026-08-24T15:00:00Z",
                 *             "local": "2026-08-24T09:00:00",
                 *             "zone": "America/Denver"
                 *           }
                 *         }
                 *       ],
                 *       "status": 403,
                 *       "title": "Introduction to Power Electronics",
                 *       "traceId": "4bf92f3577b34da6a3ce929d0e0e4736",
                 *       "type": "type",
                 *       "violations": [
                 *         {
                 *           "message": "the enrolment is not known here yet",
                 *           "observed": "observed",
                 *           "pointer": "pointer",
                 *           "required": "required",
                 *           "rule": "rule"
                 *         }
                 *       ]
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem403"];
            };
        };
        /**
         * @description There is no such thing for this caller; or not known here yet, with Retry-After
         *     - `NOT_FOUND`: there is no such resource for this caller
         *     - `NOT_KNOWN_YET`: it is not known here, not yet or never; come again after Retry-After
         */
        Problem404: {
            headers: {
                /** @description Seconds to wait before the request is sent again */
                "Retry-After"?: string;
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": "NOT_FOUND",
                 *       "decisionId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                 *       "detail": "detail",
                 *       "instance": "/api/v1/enrollments",
                 *       "nextActions": [
                 *         {
                 *           "action": "open-existing",
                 *           "href": "/api/v1/enrollments/019a6c2e-8c20-7b6e-b0a3-2d4f6a8c0e12",
                 *           "method": "method",
                 *           "until": {
                 *             "at": "2026-08-24T15:00:00Z",
                 *             "local": "2026-08-24T09:00:00",
                 *             "zone": "America/Denver"
                 *           }
                 *         }
                 *       ],
                 *       "status": 404,
                 *       "title": "Introduction to Power Electronics",
                 *       "traceId": "4bf92f3577b34da6a3ce929d0e0e4736",
                 *       "type": "type",
                 *       "violations": [
                 *         {
                 *           "message": "the enrolment is not known here yet",
                 *           "observed": "observed",
                 *           "pointer": "pointer",
                 *           "required": "required",
                 *           "rule": "rule"
                 *         }
                 *       ]
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem404"];
            };
        };
        /**
         * @description Nothing of what is accepted can be given
         *     - `NOT_ACCEPTABLE`: there is no representation of a type that is accepted
         */
        Problem406: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": "NOT_ACCEPTABLE",
                 *       "decisionId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                 *       "detail": "detail",
                 *       "instance": "/api/v1/enrollments",
                 *       "nextActions": [
                 *         {
                 *           "action": "open-existing",
                 *           "href": "/api/v1/enrollments/019a6c2e-8c20-7b6e-b0a3-2d4f6a8c0e12",
                 *           "method": "method",
                 *           "until": {
                 *             "at": "2026-08-24T15:00:00Z",
                 *             "local": "2026-08-24T09:00:00",
                 *             "zone": "America/Denver"
                 *           }
                 *         }
                 *       ],
                 *       "status": 406,
                 *       "title": "Introduction to Power Electronics",
                 *       "traceId": "4bf92f3577b34da6a3ce929d0e0e4736",
                 *       "type": "type",
                 *       "violations": [
                 *         {
                 *           "message": "the enrolment is not known here yet",
                 *           "observed": "observed",
                 *           "pointer": "pointer",
                 *           "required": "required",
                 *           "rule": "rule"
                 *         }
                 *       ]
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem406"];
            };
        };
        /**
         * @description A conflict with what there is, or the same key is still at work
         *     - `AUTHORIZATION_EXISTS`: the authorization was given before, with other content
         *     - `CASE_CLOSED`: the case is closed
         *     - `CHECKOUT_EXISTS`: the checkout was opened before, with other content
         *     - `CHECKOUT_LIVE`: another checkout is open for one of the enrolments; nextActions names it
         *     - `CLOCK_GOES_FORWARD`: the business clock does not go back
         *     - `DISPUTE_EXISTS`: the dispute was opened before, with other content
         *     - `DISPUTE_OPEN`: the tuition of this enrolment is disputed already
         *     - `DISPUTE_RESOLVED`: the dispute is decided
         *     - `IN_PROGRESS`: a request with the same key is still at work; come again after Retry-After
         *     - `KEY_NOT_WITHDRAWABLE`: the key at work is not withdrawn; rotate first
         *     - `NO_GENERATION_KEPT`: the read model has no generation to go back to
         *     - `REPLAY_APPROVAL`: who asked for a job does not approve it
         *     - `REPLAY_RUNNING`: a job on the same target is under way
         *     - `REPLAY_STATE`: the job is not in a state from which this leads on
         *     - `STORE_FORKED`: the store has gone on in another way than its topic
         */
        Problem409: {
            headers: {
                /** @description Seconds to wait before the request is sent again */
                "Retry-After"?: string;
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": "AUTHORIZATION_EXISTS",
                 *       "decisionId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                 *       "detail": "detail",
                 *       "instance": "/api/v1/enrollments",
                 *       "nextActions": [
                 *         {
                 *           "action": "open-existing",
                 *           "href": "/api/v1/enrollments/019a6c2e-8c20-7b6e-b0a3-2d4f6a8c0e12",
                 *           "method": "method",
                 *           "until": {
                 *             "at": "2026-08-24T15:00:00Z",
                 *             "local": "2026-08-24T09:00:00",
                 *             "zone": "America/Denver"
                 *           }
                 *         }
                 *       ],
                 *       "status": 409,
                 *       "title": "Introduction to Power Electronics",
                 *       "traceId": "4bf92f3577b34da6a3ce929d0e0e4736",
                 *       "type": "type",
                 *       "violations": [
                 *         {
                 *           "message": "the enrolment is not known here yet",
                 *           "observed": "observed",
                 *           "pointer": "pointer",
                 *           "required": "required",
                 *           "rule": "rule"
                 *         }
                 *       ]
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem409"];
            };
        };
        /**
         * @description It was given up, or went with the learner's data
         *     - `GONE`: this webhook address was given up
         */
        Problem410: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": "GONE",
                 *       "decisionId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                 *       "detail": "detail",
                 *       "instance": "/api/v1/enrollments",
                 *       "nextActions": [
                 *         {
                 *           "action": "open-existing",
                 *           "href": "/api/v1/enrollments/019a6c2e-8c20-7b6e-b0a3-2d4f6a8c0e12",
                 *           "method": "method",
                 *           "until": {
                 *             "at": "2026-08-24T15:00:00Z",
                 *             "local": "2026-08-24T09:00:00",
                 *             "zone": "America/Denver"
                 *           }
                 *         }
                 *       ],
                 *       "status": 410,
                 *       "title": "Introduction to Power Electronics",
                 *       "traceId": "4bf92f3577b34da6a3ce929d0e0e4736",
                 *       "type": "type",
                 *       "violations": [
                 *         {
                 *           "message": "the enrolment is not known here yet",
                 *           "observed": "observed",
                 *           "pointer": "pointer",
                 *           "required": "required",
                 *           "rule": "rule"
                 *         }
                 *       ]
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem410"];
            };
        };
        /**
         * @description If-Match names a version that is not the current one
         *     - `STALE`: If-Match names a version that is not the current one
         */
        Problem412: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": "STALE",
                 *       "decisionId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                 *       "detail": "detail",
                 *       "instance": "/api/v1/enrollments",
                 *       "nextActions": [
                 *         {
                 *           "action": "open-existing",
                 *           "href": "/api/v1/enrollments/019a6c2e-8c20-7b6e-b0a3-2d4f6a8c0e12",
                 *           "method": "method",
                 *           "until": {
                 *             "at": "2026-08-24T15:00:00Z",
                 *             "local": "2026-08-24T09:00:00",
                 *             "zone": "America/Denver"
                 *           }
                 *         }
                 *       ],
                 *       "status": 412,
                 *       "title": "Introduction to Power Electronics",
                 *       "traceId": "4bf92f3577b34da6a3ce929d0e0e4736",
                 *       "type": "type",
                 *       "violations": [
                 *         {
                 *           "message": "the enrolment is not known here yet",
                 *           "observed": "observed",
                 *           "pointer": "pointer",
                 *           "required": "required",
                 *           "rule": "rule"
                 *         }
                 *       ]
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem412"];
            };
        };
        /**
         * @description The body is over 256 KiB
         *     - `BODY_TOO_LARGE`: the body is over 256 KiB
         */
        Problem413: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": "BODY_TOO_LARGE",
                 *       "decisionId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                 *       "detail": "detail",
                 *       "instance": "/api/v1/enrollments",
                 *       "nextActions": [
                 *         {
                 *           "action": "open-existing",
                 *           "href": "/api/v1/enrollments/019a6c2e-8c20-7b6e-b0a3-2d4f6a8c0e12",
                 *           "method": "method",
                 *           "until": {
                 *             "at": "2026-08-24T15:00:00Z",
                 *             "local": "2026-08-24T09:00:00",
                 *             "zone": "America/Denver"
                 *           }
                 *         }
                 *       ],
                 *       "status": 413,
                 *       "title": "Introduction to Power Electronics",
                 *       "traceId": "4bf92f3577b34da6a3ce929d0e0e4736",
                 *       "type": "type",
                 *       "violations": [
                 *         {
                 *           "message": "the enrolment is not known here yet",
                 *           "observed": "observed",
                 *           "pointer": "pointer",
                 *           "required": "required",
                 *           "rule": "rule"
                 *         }
                 *       ]
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem413"];
            };
        };
        /**
         * @description The body is of a type that is not read here
         *     - `UNSUPPORTED_MEDIA_TYPE`: the body is of a type that is not read here
         */
        Problem415: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": "UNSUPPORTED_MEDIA_TYPE",
                 *       "decisionId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                 *       "detail": "detail",
                 *       "instance": "/api/v1/enrollments",
                 *       "nextActions": [
                 *         {
                 *           "action": "open-existing",
                 *           "href": "/api/v1/enrollments/019a6c2e-8c20-7b6e-b0a3-2d4f6a8c0e12",
                 *           "method": "method",
                 *           "until": {
                 *             "at": "2026-08-24T15:00:00Z",
                 *             "local": "2026-08-24T09:00:00",
                 *             "zone": "America/Denver"
                 *           }
                 *         }
                 *       ],
                 *       "status": 415,
                 *       "title": "Introduction to Power Electronics",
                 *       "traceId": "4bf92f3577b34da6a3ce929d0e0e4736",
                 *       "type": "type",
                 *       "violations": [
                 *         {
                 *           "message": "the enrolment is not known here yet",
                 *           "observed": "observed",
                 *           "pointer": "pointer",
                 *           "required": "required",
                 *           "rule": "rule"
                 *         }
                 *       ]
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem415"];
            };
        };
        /**
         * @description Rules refuse it; all that do are told
         *     - `CHARGE_NOT_OPEN`: one of the enrolments has no open charge
         *     - `CHECKOUT_NOT_POSSIBLE`: the rules of payment refuse the checkout
         *     - `DISPUTE_DECISION`: the decision does not fit the dispute
         *     - `FUNDING_AMOUNT`: the amount is not what is still guaranteed
         *     - `FUNDING_NOT_POSSIBLE`: the rules of funding refuse the authorization
         *     - `IDEMPOTENCY_KEY_REUSED`: the key was used with another body
         *     - `NOTHING_CHARGED`: no tuition was charged for this enrolment
         *     - `NOT_KNOWN_YET`: what the body refers to is not known here, not yet or never; come again after Retry-After
         *     - `POSITION_BEYOND_END`: a position lies beyond the last one
         *     - `TUITION_RATE`: the rate does not follow on those that are set
         *     - `UNKNOWN_SOURCE`: nothing of that service is consumed here
         *     - `UNKNOWN_STREAM`: there is no such stream here
         *     - `UNKNOWN_TYPE`: no event of that type is published here
         */
        Problem422: {
            headers: {
                /** @description Seconds to wait before the request is sent again */
                "Retry-After"?: string;
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": "CHARGE_NOT_OPEN",
                 *       "decisionId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                 *       "detail": "detail",
                 *       "instance": "/api/v1/enrollments",
                 *       "nextActions": [
                 *         {
                 *           "action": "open-existing",
                 *           "href": "/api/v1/enrollments/019a6c2e-8c20-7b6e-b0a3-2d4f6a8c0e12",
                 *           "method": "method",
                 *           "until": {
                 *             "at": "2026-08-24T15:00:00Z",
                 *             "local": "2026-08-24T09:00:00",
                 *             "zone": "America/Denver"
                 *           }
                 *         }
                 *       ],
                 *       "status": 422,
                 *       "title": "Introduction to Power Electronics",
                 *       "traceId": "4bf92f3577b34da6a3ce929d0e0e4736",
                 *       "type": "type",
                 *       "violations": [
                 *         {
                 *           "message": "the enrolment is not known here yet",
                 *           "observed": "observed",
                 *           "pointer": "pointer",
                 *           "required": "required",
                 *           "rule": "rule"
                 *         }
                 *       ]
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem422"];
            };
        };
        /**
         * @description Too many requests; Retry-After says when to come again
         *     - `TOO_MANY_REQUESTS`: too many requests; come again after Retry-After
         */
        Problem429: {
            headers: {
                /** @description Seconds to wait before the request is sent again */
                "Retry-After"?: string;
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": "TOO_MANY_REQUESTS",
                 *       "decisionId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                 *       "detail": "detail",
                 *       "instance": "/api/v1/enrollments",
                 *       "nextActions": [
                 *         {
                 *           "action": "open-existing",
                 *           "href": "/api/v1/enrollments/019a6c2e-8c20-7b6e-b0a3-2d4f6a8c0e12",
                 *           "method": "method",
                 *           "until": {
                 *             "at": "2026-08-24T15:00:00Z",
                 *             "local": "2026-08-24T09:00:00",
                 *             "zone": "America/Denver"
                 *           }
                 *         }
                 *       ],
                 *       "status": 429,
                 *       "title": "Introduction to Power Electronics",
                 *       "traceId": "4bf92f3577b34da6a3ce929d0e0e4736",
                 *       "type": "type",
                 *       "violations": [
                 *         {
                 *           "message": "the enrolment is not known here yet",
                 *           "observed": "observed",
                 *           "pointer": "pointer",
                 *           "required": "required",
                 *           "rule": "rule"
                 *         }
                 *       ]
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem429"];
            };
        };
        /**
         * @description A defect
         *     - `INTERNAL`: a defect; the trace id finds it in the logs
         */
        Problem500: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": "INTERNAL",
                 *       "decisionId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                 *       "detail": "detail",
                 *       "instance": "/api/v1/enrollments",
                 *       "nextActions": [
                 *         {
                 *           "action": "open-existing",
                 *           "href": "/api/v1/enrollments/019a6c2e-8c20-7b6e-b0a3-2d4f6a8c0e12",
                 *           "method": "method",
                 *           "until": {
                 *             "at": "2026-08-24T15:00:00Z",
                 *             "local": "2026-08-24T09:00:00",
                 *             "zone": "America/Denver"
                 *           }
                 *         }
                 *       ],
                 *       "status": 500,
                 *       "title": "Introduction to Power Electronics",
                 *       "traceId": "4bf92f3577b34da6a3ce929d0e0e4736",
                 *       "type": "type",
                 *       "violations": [
                 *         {
                 *           "message": "the enrolment is not known here yet",
                 *           "observed": "observed",
                 *           "pointer": "pointer",
                 *           "required": "required",
                 *           "rule": "rule"
                 *         }
                 *       ]
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem500"];
            };
        };
        /**
         * @description Nothing was done; Retry-After says when to come again
         *     - `BEHIND`: what X-Min-Position asks for was not reached in time; come again after Retry-After
         *     - `CONTENDED`: too many writers at once; nothing was done
         *     - `DISCLOSURE_NOT_RECORDED`: it could not be written down that the record was shown, so it is not
         *     - `IDENTITY_KEYS_UNREACHABLE`: the keys that verify an identity assertion cannot be had
         *     - `PROVIDER_UNAVAILABLE`: the payment provider cannot be asked now
         *     - `STORE_CLOSED`: nothing can be recorded now
         *     - `UNAVAILABLE`: the service cannot work at the moment; nothing was done
         */
        Problem503: {
            headers: {
                /** @description Seconds to wait before the request is sent again */
                "Retry-After"?: string;
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": "BEHIND",
                 *       "decisionId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                 *       "detail": "detail",
                 *       "instance": "/api/v1/enrollments",
                 *       "nextActions": [
                 *         {
                 *           "action": "open-existing",
                 *           "href": "/api/v1/enrollments/019a6c2e-8c20-7b6e-b0a3-2d4f6a8c0e12",
                 *           "method": "method",
                 *           "until": {
                 *             "at": "2026-08-24T15:00:00Z",
                 *             "local": "2026-08-24T09:00:00",
                 *             "zone": "America/Denver"
                 *           }
                 *         }
                 *       ],
                 *       "status": 503,
                 *       "title": "Introduction to Power Electronics",
                 *       "traceId": "4bf92f3577b34da6a3ce929d0e0e4736",
                 *       "type": "type",
                 *       "violations": [
                 *         {
                 *           "message": "the enrolment is not known here yet",
                 *           "observed": "observed",
                 *           "pointer": "pointer",
                 *           "required": "required",
                 *           "rule": "rule"
                 *         }
                 *       ]
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem503"];
            };
        };
        /**
         * @description Whether it took effect is not known; ask again with the same key
         *     - `OUTCOME_UNKNOWN`: it may or may not have taken effect; ask again with the same key
         */
        Problem504: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": "OUTCOME_UNKNOWN",
                 *       "decisionId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                 *       "detail": "detail",
                 *       "instance": "/api/v1/enrollments",
                 *       "nextActions": [
                 *         {
                 *           "action": "open-existing",
                 *           "href": "/api/v1/enrollments/019a6c2e-8c20-7b6e-b0a3-2d4f6a8c0e12",
                 *           "method": "method",
                 *           "until": {
                 *             "at": "2026-08-24T15:00:00Z",
                 *             "local": "2026-08-24T09:00:00",
                 *             "zone": "America/Denver"
                 *           }
                 *         }
                 *       ],
                 *       "status": 504,
                 *       "title": "Introduction to Power Electronics",
                 *       "traceId": "4bf92f3577b34da6a3ce929d0e0e4736",
                 *       "type": "type",
                 *       "violations": [
                 *         {
                 *           "message": "the enrolment is not known here yet",
                 *           "observed": "observed",
                 *           "pointer": "pointer",
                 *           "required": "required",
                 *           "rule": "rule"
                 *         }
                 *       ]
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem504"];
            };
        };
    };
    parameters: {
        /** @description Why; staff must say it when they write */
        ActorReason: string;
        /** @description page.next of the page before, with the same filters */
        Cursor: string;
        /** @description Decide and show what would follow, without effect */
        DryRun: boolean;
        /** @description One effect however often it is sent; kept 24 hours */
        IdempotencyKey: string;
        /** @description 304 if this is still the version */
        IfNoneMatch: string;
        /** @description How many items at most */
        Limit: number;
        /** @description An X-Position, or up to 16 with commas between them: answer nothing older */
        MinPosition: string;
        /** @description One effect however often it is sent; kept 24 hours */
        OptionalIdempotencyKey: string;
        /** @description The ETag of what is changed */
        OptionalIfMatch: string;
        /** @description wait=seconds for what is not known yet; 2 unless told */
        Prefer: string;
        /** @description Comes back in the answer */
        RequestId: string;
        /** @description W3C trace context */
        Traceparent: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    receiveWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back in the answer */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description W3C trace context */
                traceparent?: components["parameters"]["Traceparent"];
            };
            path: {
                endpointId: string;
                environment: string;
                provider: string;
            };
            cookie?: never;
        };
        /** @description what the provider signed, byte for byte; one that sends no body signs the query */
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "type": "payment.settled",
                 *       "data": {}
                 *     }
                 */
                "application/json": Record<string, never>;
                /**
                 * @example {
                 *       "orderNumber": "1"
                 *     }
                 */
                "application/x-www-form-urlencoded": Record<string, never>;
                /** @example orderNumber=1 */
                "*/*": string;
            };
        };
        responses: {
            /** @description it is kept, and will be applied */
            200: {
                headers: {
                    /** @description What the caller has now seen; send it as X-Min-Position */
                    "X-Position"?: string;
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "received": true
                     *     }
                     */
                    "application/json": components["schemas"]["WebhookReceipt"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getWellKnownJwksJson: {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back in the answer */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description W3C trace context */
                traceparent?: components["parameters"]["Traceparent"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "keys": [
                     *         {}
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["KeySet"];
                };
            };
            /** @description The caller has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getAccount: {
        parameters: {
            query?: {
                asOf?: components["schemas"]["AsOf"];
            };
            header?: {
                /** @description Comes back in the answer */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description W3C trace context */
                traceparent?: components["parameters"]["Traceparent"];
                /** @description An X-Position, or up to 16 with commas between them: answer nothing older */
                "X-Min-Position"?: components["parameters"]["MinPosition"];
                /** @description wait=seconds for what is not known yet; 2 unless told */
                Prefer?: components["parameters"]["Prefer"];
                /** @description 304 if this is still the version */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                learnerId: components["schemas"]["LearnerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "learnerId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "balance": {
                     *         "amountMinor": 42000,
                     *         "currency": "USD"
                     *       },
                     *       "openCharges": [
                     *         {
                     *           "chargeId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *           "enrollmentId": "019a6c2e-8c20-7b6e-b0a3-2d4f6a8c0e12",
                     *           "sessionId": "2026-FALL-1",
                     *           "courseCode": "ECEA-5700",
                     *           "amount": {
                     *             "amountMinor": 42000,
                     *             "currency": "USD"
                     *           },
                     *           "due": {
                     *             "amountMinor": 42000,
                     *             "currency": "USD"
                     *           },
                     *           "status": "OPEN",
                     *           "assessedAt": "2026-08-24T15:00:00Z"
                     *         }
                     *       ],
                     *       "charges": [
                     *         {
                     *           "chargeId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *           "enrollmentId": "019a6c2e-8c20-7b6e-b0a3-2d4f6a8c0e12",
                     *           "sessionId": "2026-FALL-1",
                     *           "courseCode": "ECEA-5700",
                     *           "amount": {
                     *             "amountMinor": 42000,
                     *             "currency": "USD"
                     *           },
                     *           "due": {
                     *             "amountMinor": 42000,
                     *             "currency": "USD"
                     *           },
                     *           "status": "OPEN",
                     *           "assessedAt": "2026-08-24T15:00:00Z"
                     *         }
                     *       ],
                     *       "holds": [
                     *         {
                     *           "holdId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *           "reason": "PAYMENT_RETURNED",
                     *           "blocks": [
                     *             "REGISTRATION"
                     *           ],
                     *           "placedAt": "2026-08-24T15:00:00Z",
                     *           "releasedAt": "2026-08-24T15:00:00Z"
                     *         }
                     *       ],
                     *       "asOf": "2026-08-24T15:00:00Z",
                     *       "sources": [
                     *         {
                     *           "service": "service",
                     *           "stream": "stream",
                     *           "version": 1,
                     *           "position": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["AccountView"];
                };
            };
            /** @description The caller has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    listAccountEntries: {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back in the answer */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description W3C trace context */
                traceparent?: components["parameters"]["Traceparent"];
                /** @description An X-Position, or up to 16 with commas between them: answer nothing older */
                "X-Min-Position"?: components["parameters"]["MinPosition"];
                /** @description wait=seconds for what is not known yet; 2 unless told */
                Prefer?: components["parameters"]["Prefer"];
                /** @description 304 if this is still the version */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                learnerId: components["schemas"]["LearnerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "learnerId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "items": [
                     *         {
                     *           "postingId": "posting Id",
                     *           "at": "2026-08-24T15:00:00Z",
                     *           "kind": "CHARGE",
                     *           "enrollmentId": "019a6c2e-8c20-7b6e-b0a3-2d4f6a8c0e12",
                     *           "paymentId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *           "refundId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *           "lines": [
                     *             {
                     *               "account": "TUITION_RECEIVABLE",
                     *               "of": "of",
                     *               "debit": {
                     *                 "amountMinor": 42000,
                     *                 "currency": "USD"
                     *               },
                     *               "credit": {
                     *                 "amountMinor": 42000,
                     *                 "currency": "USD"
                     *               }
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Entries"];
                };
            };
            /** @description The caller has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    listAccountReceipts: {
        parameters: {
            query?: {
                /** @description How many items at most */
                limit?: components["parameters"]["Limit"];
                /** @description page.next of the page before, with the same filters */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description Comes back in the answer */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description W3C trace context */
                traceparent?: components["parameters"]["Traceparent"];
                /** @description An X-Position, or up to 16 with commas between them: answer nothing older */
                "X-Min-Position"?: components["parameters"]["MinPosition"];
                /** @description wait=seconds for what is not known yet; 2 unless told */
                Prefer?: components["parameters"]["Prefer"];
                /** @description 304 if this is still the version */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                learnerId: components["schemas"]["LearnerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "number": 1,
                     *           "issuedAt": "2026-08-24T15:00:00Z",
                     *           "learnerId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *           "paymentId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *           "checkoutId": "019a6c2f-3b11-7d0c-9a44-51f0e7c2d603",
                     *           "method": "CARD",
                     *           "providerReference": "provider Reference",
                     *           "settledAt": "2026-08-24T15:00:00Z",
                     *           "lines": [
                     *             {
                     *               "kind": "TUITION",
                     *               "enrollmentId": "019a6c2e-8c20-7b6e-b0a3-2d4f6a8c0e12",
                     *               "sessionId": "2026-FALL-1",
                     *               "courseCode": "ECEA-5700",
                     *               "amount": {
                     *                 "amountMinor": 42000,
                     *                 "currency": "USD"
                     *               }
                     *             }
                     *           ],
                     *           "tuition": {
                     *             "amountMinor": 42000,
                     *             "currency": "USD"
                     *           },
                     *           "serviceFee": {
                     *             "amountMinor": 42000,
                     *             "currency": "USD"
                     *           },
                     *           "total": {
                     *             "amountMinor": 42000,
                     *             "currency": "USD"
                     *           },
                     *           "returnedAt": "2026-08-24T15:00:00Z"
                     *         }
                     *       ],
                     *       "page": {
                     *         "next": "next"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["PageReceipt"];
                };
            };
            /** @description The caller has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    listAccountRefunds: {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back in the answer */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description W3C trace context */
                traceparent?: components["parameters"]["Traceparent"];
                /** @description An X-Position, or up to 16 with commas between them: answer nothing older */
                "X-Min-Position"?: components["parameters"]["MinPosition"];
                /** @description wait=seconds for what is not known yet; 2 unless told */
                Prefer?: components["parameters"]["Prefer"];
                /** @description 304 if this is still the version */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                learnerId: components["schemas"]["LearnerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "refundId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *           "learnerId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *           "enrollmentId": "019a6c2e-8c20-7b6e-b0a3-2d4f6a8c0e12",
                     *           "sessionId": "2026-FALL-1",
                     *           "courseCode": "ECEA-5700",
                     *           "amount": {
                     *             "amountMinor": 42000,
                     *             "currency": "USD"
                     *           },
                     *           "cause": "COURSE_DROPPED",
                     *           "status": "NONE",
                     *           "paymentId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *           "approvedAt": "2026-08-24T15:00:00Z",
                     *           "dueBy": {
                     *             "at": "2026-08-24T15:00:00Z",
                     *             "local": "2026-08-24T09:00:00",
                     *             "zone": "America/Denver"
                     *           },
                     *           "issuedAt": "2026-08-24T15:00:00Z",
                     *           "settledAt": "2026-08-24T15:00:00Z",
                     *           "cancelledAt": "2026-08-24T15:00:00Z",
                     *           "reason": "asked for by e-mail"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Refunds"];
                };
            };
            /** @description The caller has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getAccountStatement: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
            };
            header?: {
                "Identity-Assertion"?: string;
                /** @description Comes back in the answer */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description W3C trace context */
                traceparent?: components["parameters"]["Traceparent"];
                /** @description An X-Position, or up to 16 with commas between them: answer nothing older */
                "X-Min-Position"?: components["parameters"]["MinPosition"];
                /** @description wait=seconds for what is not known yet; 2 unless told */
                Prefer?: components["parameters"]["Prefer"];
                /** @description 304 if this is still the version */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                learnerId: components["schemas"]["LearnerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the statement in the form that was asked for */
            200: {
                headers: {
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "learnerId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "from": "2026-08-24T15:00:00Z",
                     *       "to": "2026-08-24T15:00:00Z",
                     *       "openingBalance": {
                     *         "amountMinor": 42000,
                     *         "currency": "USD"
                     *       },
                     *       "lines": [
                     *         {
                     *           "at": "2026-08-24T15:00:00Z",
                     *           "kind": "CHARGE",
                     *           "enrollmentId": "019a6c2e-8c20-7b6e-b0a3-2d4f6a8c0e12",
                     *           "sessionId": "2026-FALL-1",
                     *           "courseCode": "ECEA-5700",
                     *           "paymentId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *           "method": "CARD",
                     *           "refundId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *           "amount": {
                     *             "amountMinor": 42000,
                     *             "currency": "USD"
                     *           },
                     *           "balance": {
                     *             "amountMinor": 42000,
                     *             "currency": "USD"
                     *           },
                     *           "serviceFee": {
                     *             "amountMinor": 42000,
                     *             "currency": "USD"
                     *           },
                     *           "total": {
                     *             "amountMinor": 42000,
                     *             "currency": "USD"
                     *           },
                     *           "state": "state",
                     *           "dueBy": "2026-08-24T15:00:00Z"
                     *         }
                     *       ],
                     *       "closingBalance": {
                     *         "amountMinor": 42000,
                     *         "currency": "USD"
                     *       },
                     *       "totals": {
                     *         "charged": {
                     *           "amountMinor": 42000,
                     *           "currency": "USD"
                     *         },
                     *         "paid": {
                     *           "amountMinor": 42000,
                     *           "currency": "USD"
                     *         },
                     *         "serviceFees": {
                     *           "amountMinor": 42000,
                     *           "currency": "USD"
                     *         },
                     *         "refunded": {
                     *           "amountMinor": 42000,
                     *           "currency": "USD"
                     *         },
                     *         "funded": {
                     *           "amountMinor": 42000,
                     *           "currency": "USD"
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Statement"];
                    /** @example text */
                    "text/csv": string;
                    /** @example %PDF-1.7 … */
                    "application/pdf": string;
                };
            };
            /** @description The caller has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    createCheckout: {
        parameters: {
            query?: {
                /** @description Decide and show what would follow, without effect */
                dryRun?: components["parameters"]["DryRun"];
            };
            header?: {
                /** @description Comes back in the answer */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description W3C trace context */
                traceparent?: components["parameters"]["Traceparent"];
                /** @description One effect however often it is sent; kept 24 hours */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of what is changed */
                "If-Match"?: components["parameters"]["OptionalIfMatch"];
                /** @description Why; staff must say it when they write */
                "X-Actor-Reason"?: components["parameters"]["ActorReason"];
                /** @description wait=seconds for what is not known yet; 2 unless told */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "checkoutId": "019a6c2f-3b11-7d0c-9a44-51f0e7c2d603",
                 *       "learnerId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                 *       "enrollmentIds": [
                 *         "019a6c2e-8c20-7b6e-b0a3-2d4f6a8c0e12"
                 *       ],
                 *       "method": "CARD",
                 *       "payer": "LEARNER",
                 *       "instrument": {
                 *         "brand": "brand",
                 *         "currency": "USD",
                 *         "bankCountry": "bank Country"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["CheckoutBody"];
            };
        };
        responses: {
            /** @description It was there already, and is what was asked for */
            200: {
                headers: {
                    /** @description What the caller has now seen; send it as X-Min-Position */
                    "X-Position"?: string;
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "checkoutId": "019a6c2f-3b11-7d0c-9a44-51f0e7c2d603",
                     *       "learnerId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "enrollmentIds": [
                     *         "019a6c2e-8c20-7b6e-b0a3-2d4f6a8c0e12"
                     *       ],
                     *       "method": "CARD",
                     *       "payer": "LEARNER",
                     *       "status": "OPEN",
                     *       "tuition": {
                     *         "amountMinor": 42000,
                     *         "currency": "USD"
                     *       },
                     *       "serviceFee": {
                     *         "amountMinor": 42000,
                     *         "currency": "USD"
                     *       },
                     *       "total": {
                     *         "amountMinor": 42000,
                     *         "currency": "USD"
                     *       },
                     *       "paymentUrl": "https://payments.example.org/019a6c2f-3b11-7d0c-9a44-51f0e7c2d603",
                     *       "expiresAt": {
                     *         "at": "2026-08-24T15:00:00Z",
                     *         "local": "2026-08-24T09:00:00",
                     *         "zone": "America/Denver"
                     *       },
                     *       "payments": [
                     *         {
                     *           "paymentId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *           "status": "PROCESSING",
                     *           "initiatedAt": "2026-08-24T15:00:00Z",
                     *           "settledAt": "2026-08-24T15:00:00Z",
                     *           "providerReference": "provider Reference",
                     *           "allocations": [
                     *             {
                     *               "kind": "TUITION",
                     *               "enrollmentId": "019a6c2e-8c20-7b6e-b0a3-2d4f6a8c0e12",
                     *               "amount": {
                     *                 "amountMinor": 42000,
                     *                 "currency": "USD"
                     *               }
                     *             }
                     *           ],
                     *           "explanation": "explanation"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["CheckoutView"];
                };
            };
            /** @description Created */
            201: {
                headers: {
                    /** @description What the caller has now seen; send it as X-Min-Position */
                    "X-Position"?: string;
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "checkoutId": "019a6c2f-3b11-7d0c-9a44-51f0e7c2d603",
                     *       "learnerId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "enrollmentIds": [
                     *         "019a6c2e-8c20-7b6e-b0a3-2d4f6a8c0e12"
                     *       ],
                     *       "method": "CARD",
                     *       "payer": "LEARNER",
                     *       "status": "OPEN",
                     *       "tuition": {
                     *         "amountMinor": 42000,
                     *         "currency": "USD"
                     *       },
                     *       "serviceFee": {
                     *         "amountMinor": 42000,
                     *         "currency": "USD"
                     *       },
                     *       "total": {
                     *         "amountMinor": 42000,
                     *         "currency": "USD"
                     *       },
                     *       "paymentUrl": "https://payments.example.org/019a6c2f-3b11-7d0c-9a44-51f0e7c2d603",
                     *       "expiresAt": {
                     *         "at": "2026-08-24T15:00:00Z",
                     *         "local": "2026-08-24T09:00:00",
                     *         "zone": "America/Denver"
                     *       },
                     *       "payments": [
                     *         {
                     *           "paymentId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *           "status": "PROCESSING",
                     *           "initiatedAt": "2026-08-24T15:00:00Z",
                     *           "settledAt": "2026-08-24T15:00:00Z",
                     *           "providerReference": "provider Reference",
                     *           "allocations": [
                     *             {
                     *               "kind": "TUITION",
                     *               "enrollmentId": "019a6c2e-8c20-7b6e-b0a3-2d4f6a8c0e12",
                     *               "amount": {
                     *                 "amountMinor": 42000,
                     *                 "currency": "USD"
                     *               }
                     *             }
                     *           ],
                     *           "explanation": "explanation"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["CheckoutView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getCheckout: {
        parameters: {
            query?: {
                asOf?: components["schemas"]["AsOf"];
            };
            header?: {
                /** @description Comes back in the answer */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description W3C trace context */
                traceparent?: components["parameters"]["Traceparent"];
                /** @description An X-Position, or up to 16 with commas between them: answer nothing older */
                "X-Min-Position"?: components["parameters"]["MinPosition"];
                /** @description wait=seconds for what is not known yet; 2 unless told */
                Prefer?: components["parameters"]["Prefer"];
                /** @description 304 if this is still the version */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                checkoutId: components["schemas"]["CheckoutId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "checkoutId": "019a6c2f-3b11-7d0c-9a44-51f0e7c2d603",
                     *       "learnerId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "enrollmentIds": [
                     *         "019a6c2e-8c20-7b6e-b0a3-2d4f6a8c0e12"
                     *       ],
                     *       "method": "CARD",
                     *       "payer": "LEARNER",
                     *       "status": "OPEN",
                     *       "tuition": {
                     *         "amountMinor": 42000,
                     *         "currency": "USD"
                     *       },
                     *       "serviceFee": {
                     *         "amountMinor": 42000,
                     *         "currency": "USD"
                     *       },
                     *       "total": {
                     *         "amountMinor": 42000,
                     *         "currency": "USD"
                     *       },
                     *       "paymentUrl": "https://payments.example.org/019a6c2f-3b11-7d0c-9a44-51f0e7c2d603",
                     *       "expiresAt": {
                     *         "at": "2026-08-24T15:00:00Z",
                     *         "local": "2026-08-24T09:00:00",
                     *         "zone": "America/Denver"
                     *       },
                     *       "payments": [
                     *         {
                     *           "paymentId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *           "status": "PROCESSING",
                     *           "initiatedAt": "2026-08-24T15:00:00Z",
                     *           "settledAt": "2026-08-24T15:00:00Z",
                     *           "providerReference": "provider Reference",
                     *           "allocations": [
                     *             {
                     *               "kind": "TUITION",
                     *               "enrollmentId": "019a6c2e-8c20-7b6e-b0a3-2d4f6a8c0e12",
                     *               "amount": {
                     *                 "amountMinor": 42000,
                     *                 "currency": "USD"
                     *               }
                     *             }
                     *           ],
                     *           "explanation": "explanation"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["CheckoutView"];
                };
            };
            /** @description The caller has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getDecisionExplanation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back in the answer */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description W3C trace context */
                traceparent?: components["parameters"]["Traceparent"];
                /** @description An X-Position, or up to 16 with commas between them: answer nothing older */
                "X-Min-Position"?: components["parameters"]["MinPosition"];
                /** @description wait=seconds for what is not known yet; 2 unless told */
                Prefer?: components["parameters"]["Prefer"];
                /** @description 304 if this is still the version */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                decisionId: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "decisionId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "service": "service",
                     *       "stream": "stream",
                     *       "streamVersion": 1,
                     *       "decidedAt": "2026-08-24T15:00:00Z",
                     *       "actor": "actor",
                     *       "correlationId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "causationId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "cause": {},
                     *       "command": {
                     *         "name": "name",
                     *         "content": {}
                     *       },
                     *       "outcome": "ACCEPTED",
                     *       "code": "NOT_KNOWN_YET",
                     *       "rules": [
                     *         {
                     *           "rule": "rule",
                     *           "statement": "statement",
                     *           "result": "HOLDS",
                     *           "message": "the enrolment is not known here yet",
                     *           "observed": "observed",
                     *           "required": "required",
                     *           "pointer": "pointer"
                     *         }
                     *       ],
                     *       "inputs": [
                     *         {
                     *           "name": "name",
                     *           "value": {},
                     *           "sources": [
                     *             {
                     *               "service": "service",
                     *               "stream": "stream",
                     *               "version": 1,
                     *               "eventId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *               "exact": true
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "policies": [
                     *         {
                     *           "id": "id",
                     *           "name": "name",
                     *           "version": 1,
                     *           "validFrom": "2026-08-24T15:00:00Z",
                     *           "title": "Introduction to Power Electronics",
                     *           "parameters": {}
                     *         }
                     *       ],
                     *       "history": [
                     *         {
                     *           "id": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *           "type": "type",
                     *           "version": 1,
                     *           "time": "2026-08-24T15:00:00Z",
                     *           "data": {}
                     *         }
                     *       ],
                     *       "events": [
                     *         {
                     *           "id": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *           "type": "type",
                     *           "version": 1,
                     *           "time": "2026-08-24T15:00:00Z",
                     *           "data": {}
                     *         }
                     *       ],
                     *       "wouldChange": [
                     *         {
                     *           "rule": "rule",
                     *           "becomes": "HOLDS",
                     *           "at": {
                     *             "at": "2026-08-24T15:00:00Z",
                     *             "local": "2026-08-24T09:00:00",
                     *             "zone": "America/Denver"
                     *           },
                     *           "with": "with"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Explanation"];
                };
            };
            /** @description The caller has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    createFundingAuthorization: {
        parameters: {
            query?: {
                /** @description Decide and show what would follow, without effect */
                dryRun?: components["parameters"]["DryRun"];
            };
            header?: {
                /** @description Comes back in the answer */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description W3C trace context */
                traceparent?: components["parameters"]["Traceparent"];
                /** @description One effect however often it is sent; kept 24 hours */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of what is changed */
                "If-Match"?: components["parameters"]["OptionalIfMatch"];
                /** @description Why; staff must say it when they write */
                "X-Actor-Reason"?: components["parameters"]["ActorReason"];
                /** @description wait=seconds for what is not known yet; 2 unless told */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "authorizationId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                 *       "learnerId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                 *       "enrollmentIds": [
                 *         "019a6c2e-8c20-7b6e-b0a3-2d4f6a8c0e12"
                 *       ],
                 *       "funder": "EMPLOYER",
                 *       "amount": {
                 *         "amountMinor": 42000,
                 *         "currency": "USD"
                 *       },
                 *       "certificateNumber": "certificate Number",
                 *       "contractNumber": "contract Number",
                 *       "validUntil": "2026-08-24T15:00:00Z"
                 *     }
                 */
                "application/json": components["schemas"]["FundingBody"];
            };
        };
        responses: {
            /** @description It was there already, and is what was asked for */
            200: {
                headers: {
                    /** @description What the caller has now seen; send it as X-Min-Position */
                    "X-Position"?: string;
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "authorizationId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "learnerId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "enrollmentIds": [
                     *         "019a6c2e-8c20-7b6e-b0a3-2d4f6a8c0e12"
                     *       ],
                     *       "funder": "EMPLOYER",
                     *       "outstanding": {
                     *         "amountMinor": 42000,
                     *         "currency": "USD"
                     *       },
                     *       "liveEnrollmentIds": [
                     *         "019a6c2e-8c20-7b6e-b0a3-2d4f6a8c0e12"
                     *       ],
                     *       "validUntil": {
                     *         "at": "2026-08-24T15:00:00Z",
                     *         "local": "2026-08-24T09:00:00",
                     *         "zone": "America/Denver"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["FundingView"];
                };
            };
            /** @description Created */
            201: {
                headers: {
                    /** @description What the caller has now seen; send it as X-Min-Position */
                    "X-Position"?: string;
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "authorizationId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "learnerId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "enrollmentIds": [
                     *         "019a6c2e-8c20-7b6e-b0a3-2d4f6a8c0e12"
                     *       ],
                     *       "funder": "EMPLOYER",
                     *       "outstanding": {
                     *         "amountMinor": 42000,
                     *         "currency": "USD"
                     *       },
                     *       "liveEnrollmentIds": [
                     *         "019a6c2e-8c20-7b6e-b0a3-2d4f6a8c0e12"
                     *       ],
                     *       "validUntil": {
                     *         "at": "2026-08-24T15:00:00Z",
                     *         "local": "2026-08-24T09:00:00",
                     *         "zone": "America/Denver"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["FundingView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getFundingAuthorization: {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back in the answer */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description W3C trace context */
                traceparent?: components["parameters"]["Traceparent"];
                /** @description An X-Position, or up to 16 with commas between them: answer nothing older */
                "X-Min-Position"?: components["parameters"]["MinPosition"];
                /** @description wait=seconds for what is not known yet; 2 unless told */
                Prefer?: components["parameters"]["Prefer"];
                /** @description 304 if this is still the version */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                authorizationId: components["schemas"]["AuthorizationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "authorizationId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "learnerId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "enrollmentIds": [
                     *         "019a6c2e-8c20-7b6e-b0a3-2d4f6a8c0e12"
                     *       ],
                     *       "funder": "EMPLOYER",
                     *       "outstanding": {
                     *         "amountMinor": 42000,
                     *         "currency": "USD"
                     *       },
                     *       "liveEnrollmentIds": [
                     *         "019a6c2e-8c20-7b6e-b0a3-2d4f6a8c0e12"
                     *       ],
                     *       "validUntil": {
                     *         "at": "2026-08-24T15:00:00Z",
                     *         "local": "2026-08-24T09:00:00",
                     *         "zone": "America/Denver"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["FundingView"];
                };
            };
            /** @description The caller has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    createFundingAuthorizationPayment: {
        parameters: {
            query?: {
                /** @description Decide and show what would follow, without effect */
                dryRun?: components["parameters"]["DryRun"];
            };
            header?: {
                /** @description Comes back in the answer */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description W3C trace context */
                traceparent?: components["parameters"]["Traceparent"];
                /** @description One effect however often it is sent; kept 24 hours */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of what is changed */
                "If-Match"?: components["parameters"]["OptionalIfMatch"];
                /** @description Why; staff must say it when they write */
                "X-Actor-Reason"?: components["parameters"]["ActorReason"];
                /** @description wait=seconds for what is not known yet; 2 unless told */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                authorizationId: components["schemas"]["AuthorizationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "learnerId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                 *       "amount": {
                 *         "amountMinor": 42000,
                 *         "currency": "USD"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["PaymentBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description What the caller has now seen; send it as X-Min-Position */
                    "X-Position"?: string;
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "authorizationId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "learnerId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "enrollmentIds": [
                     *         "019a6c2e-8c20-7b6e-b0a3-2d4f6a8c0e12"
                     *       ],
                     *       "funder": "EMPLOYER",
                     *       "outstanding": {
                     *         "amountMinor": 42000,
                     *         "currency": "USD"
                     *       },
                     *       "liveEnrollmentIds": [
                     *         "019a6c2e-8c20-7b6e-b0a3-2d4f6a8c0e12"
                     *       ],
                     *       "validUntil": {
                     *         "at": "2026-08-24T15:00:00Z",
                     *         "local": "2026-08-24T09:00:00",
                     *         "zone": "America/Denver"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["FundingView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    listLearnerDisclosures: {
        parameters: {
            query?: {
                /** @description How many items at most */
                limit?: components["parameters"]["Limit"];
                /** @description page.next of the page before, with the same filters */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description Comes back in the answer */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description W3C trace context */
                traceparent?: components["parameters"]["Traceparent"];
                /** @description An X-Position, or up to 16 with commas between them: answer nothing older */
                "X-Min-Position"?: components["parameters"]["MinPosition"];
                /** @description wait=seconds for what is not known yet; 2 unless told */
                Prefer?: components["parameters"]["Prefer"];
                /** @description 304 if this is still the version */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                id: components["schemas"]["LearnerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": 1,
                     *           "party": "LEARNER",
                     *           "actor": "actor",
                     *           "role": "role",
                     *           "operation": "operation",
                     *           "what": "what",
                     *           "resource": "resource",
                     *           "form": "form",
                     *           "outcome": "outcome",
                     *           "reason": "asked for by e-mail",
                     *           "requestId": "request Id",
                     *           "at": "2026-08-24T15:00:00Z"
                     *         }
                     *       ],
                     *       "page": {
                     *         "next": "next"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["PageDisclosureLine"];
                };
            };
            /** @description The caller has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getLearnerExport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back in the answer */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description W3C trace context */
                traceparent?: components["parameters"]["Traceparent"];
                /** @description An X-Position, or up to 16 with commas between them: answer nothing older */
                "X-Min-Position"?: components["parameters"]["MinPosition"];
                /** @description wait=seconds for what is not known yet; 2 unless told */
                Prefer?: components["parameters"]["Prefer"];
                /** @description 304 if this is still the version */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                learnerId: components["schemas"]["LearnerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "learnerId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "service": "service",
                     *       "personal": {},
                     *       "decisions": [
                     *         {
                     *           "decisionId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *           "subject": "subject",
                     *           "command": "command",
                     *           "outcome": "outcome",
                     *           "code": "NOT_KNOWN_YET",
                     *           "time": "2026-08-24T15:00:00Z",
                     *           "explanation": "explanation"
                     *         }
                     *       ],
                     *       "items": [
                     *         {
                     *           "position": 1,
                     *           "subject": "subject",
                     *           "version": 1,
                     *           "type": "type",
                     *           "time": "2026-08-24T15:00:00Z",
                     *           "data": {}
                     *         }
                     *       ],
                     *       "page": {
                     *         "next": "next"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Export"];
                };
            };
            /** @description The caller has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getReceipt: {
        parameters: {
            query?: never;
            header?: {
                "Identity-Assertion"?: string;
                /** @description Comes back in the answer */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description W3C trace context */
                traceparent?: components["parameters"]["Traceparent"];
                /** @description An X-Position, or up to 16 with commas between them: answer nothing older */
                "X-Min-Position"?: components["parameters"]["MinPosition"];
                /** @description wait=seconds for what is not known yet; 2 unless told */
                Prefer?: components["parameters"]["Prefer"];
                /** @description 304 if this is still the version */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the receipt in the form that was asked for */
            200: {
                headers: {
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "number": 1,
                     *       "issuedAt": "2026-08-24T15:00:00Z",
                     *       "learnerId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "paymentId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "checkoutId": "019a6c2f-3b11-7d0c-9a44-51f0e7c2d603",
                     *       "method": "CARD",
                     *       "providerReference": "provider Reference",
                     *       "settledAt": "2026-08-24T15:00:00Z",
                     *       "lines": [
                     *         {
                     *           "kind": "TUITION",
                     *           "enrollmentId": "019a6c2e-8c20-7b6e-b0a3-2d4f6a8c0e12",
                     *           "sessionId": "2026-FALL-1",
                     *           "courseCode": "ECEA-5700",
                     *           "amount": {
                     *             "amountMinor": 42000,
                     *             "currency": "USD"
                     *           }
                     *         }
                     *       ],
                     *       "tuition": {
                     *         "amountMinor": 42000,
                     *         "currency": "USD"
                     *       },
                     *       "serviceFee": {
                     *         "amountMinor": 42000,
                     *         "currency": "USD"
                     *       },
                     *       "total": {
                     *         "amountMinor": 42000,
                     *         "currency": "USD"
                     *       },
                     *       "returnedAt": "2026-08-24T15:00:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Receipt"];
                    /** @example %PDF-1.7 … */
                    "application/pdf": string;
                };
            };
            /** @description The caller has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getRefund: {
        parameters: {
            query?: {
                asOf?: components["schemas"]["AsOf"];
            };
            header?: {
                /** @description Comes back in the answer */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description W3C trace context */
                traceparent?: components["parameters"]["Traceparent"];
                /** @description An X-Position, or up to 16 with commas between them: answer nothing older */
                "X-Min-Position"?: components["parameters"]["MinPosition"];
                /** @description wait=seconds for what is not known yet; 2 unless told */
                Prefer?: components["parameters"]["Prefer"];
                /** @description 304 if this is still the version */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                refundId: components["schemas"]["RefundId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "refundId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "learnerId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "enrollmentId": "019a6c2e-8c20-7b6e-b0a3-2d4f6a8c0e12",
                     *       "sessionId": "2026-FALL-1",
                     *       "courseCode": "ECEA-5700",
                     *       "amount": {
                     *         "amountMinor": 42000,
                     *         "currency": "USD"
                     *       },
                     *       "cause": "COURSE_DROPPED",
                     *       "status": "NONE",
                     *       "paymentId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "approvedAt": "2026-08-24T15:00:00Z",
                     *       "dueBy": {
                     *         "at": "2026-08-24T15:00:00Z",
                     *         "local": "2026-08-24T09:00:00",
                     *         "zone": "America/Denver"
                     *       },
                     *       "issuedAt": "2026-08-24T15:00:00Z",
                     *       "settledAt": "2026-08-24T15:00:00Z",
                     *       "cancelledAt": "2026-08-24T15:00:00Z",
                     *       "reason": "asked for by e-mail"
                     *     }
                     */
                    "application/json": components["schemas"]["RefundView"];
                };
            };
            /** @description The caller has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    listTuitionDisputes: {
        parameters: {
            query?: {
                enrollmentId?: components["schemas"]["EnrollmentId"];
                learnerId?: components["schemas"]["LearnerId"];
                status?: components["schemas"]["TuitionDisputeViewStatus"];
                /** @description How many items at most */
                limit?: components["parameters"]["Limit"];
                /** @description page.next of the page before, with the same filters */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description Comes back in the answer */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description W3C trace context */
                traceparent?: components["parameters"]["Traceparent"];
                /** @description An X-Position, or up to 16 with commas between them: answer nothing older */
                "X-Min-Position"?: components["parameters"]["MinPosition"];
                /** @description wait=seconds for what is not known yet; 2 unless told */
                Prefer?: components["parameters"]["Prefer"];
                /** @description 304 if this is still the version */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "disputeId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *           "enrollmentId": "019a6c2e-8c20-7b6e-b0a3-2d4f6a8c0e12",
                     *           "learnerId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *           "sessionId": "2026-FALL-1",
                     *           "courseCode": "ECEA-5700",
                     *           "category": "ADMINISTRATIVE_ERROR",
                     *           "reason": "asked for by e-mail",
                     *           "evidence": [
                     *             {
                     *               "number": 1,
                     *               "evidence": "evidence",
                     *               "addedBy": "added By",
                     *               "addedAt": "2026-08-24T15:00:00Z"
                     *             }
                     *           ],
                     *           "evidenceCount": 1,
                     *           "status": "OPEN",
                     *           "decision": {
                     *             "outcome": "DENIED",
                     *             "authority": "authority",
                     *             "reason": "asked for by e-mail",
                     *             "amount": {
                     *               "amountMinor": 42000,
                     *               "currency": "USD"
                     *             },
                     *             "decidedAt": "2026-08-24T15:00:00Z"
                     *           },
                     *           "openedAt": "2026-08-24T15:00:00Z",
                     *           "allowedActions": [
                     *             "ADD_EVIDENCE"
                     *           ]
                     *         }
                     *       ],
                     *       "page": {
                     *         "next": "next"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["PageTuitionDisputeView"];
                };
            };
            /** @description The caller has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    createTuitionDispute: {
        parameters: {
            query?: {
                /** @description Decide and show what would follow, without effect */
                dryRun?: components["parameters"]["DryRun"];
            };
            header?: {
                /** @description Comes back in the answer */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description W3C trace context */
                traceparent?: components["parameters"]["Traceparent"];
                /** @description One effect however often it is sent; kept 24 hours */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of what is changed */
                "If-Match"?: components["parameters"]["OptionalIfMatch"];
                /** @description Why; staff must say it when they write */
                "X-Actor-Reason"?: components["parameters"]["ActorReason"];
                /** @description wait=seconds for what is not known yet; 2 unless told */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "disputeId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                 *       "enrollmentId": "019a6c2e-8c20-7b6e-b0a3-2d4f6a8c0e12",
                 *       "reason": "asked for by e-mail",
                 *       "category": "ADMINISTRATIVE_ERROR"
                 *     }
                 */
                "application/json": components["schemas"]["DisputeBody"];
            };
        };
        responses: {
            /** @description It was there already, and is what was asked for */
            200: {
                headers: {
                    /** @description What the caller has now seen; send it as X-Min-Position */
                    "X-Position"?: string;
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "disputeId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "enrollmentId": "019a6c2e-8c20-7b6e-b0a3-2d4f6a8c0e12",
                     *       "learnerId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "category": "ADMINISTRATIVE_ERROR",
                     *       "evidenceCount": 1,
                     *       "status": "OPEN",
                     *       "outcome": "DENIED",
                     *       "authority": "authority",
                     *       "amount": {
                     *         "amountMinor": 42000,
                     *         "currency": "USD"
                     *       },
                     *       "allowedActions": [
                     *         "ADD_EVIDENCE"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["DisputeState"];
                };
            };
            /** @description Created */
            201: {
                headers: {
                    /** @description What the caller has now seen; send it as X-Min-Position */
                    "X-Position"?: string;
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "disputeId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "enrollmentId": "019a6c2e-8c20-7b6e-b0a3-2d4f6a8c0e12",
                     *       "learnerId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "category": "ADMINISTRATIVE_ERROR",
                     *       "evidenceCount": 1,
                     *       "status": "OPEN",
                     *       "outcome": "DENIED",
                     *       "authority": "authority",
                     *       "amount": {
                     *         "amountMinor": 42000,
                     *         "currency": "USD"
                     *       },
                     *       "allowedActions": [
                     *         "ADD_EVIDENCE"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["DisputeState"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getTuitionDispute: {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back in the answer */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description W3C trace context */
                traceparent?: components["parameters"]["Traceparent"];
                /** @description An X-Position, or up to 16 with commas between them: answer nothing older */
                "X-Min-Position"?: components["parameters"]["MinPosition"];
                /** @description wait=seconds for what is not known yet; 2 unless told */
                Prefer?: components["parameters"]["Prefer"];
                /** @description 304 if this is still the version */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                id: components["schemas"]["DisputeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "disputeId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "enrollmentId": "019a6c2e-8c20-7b6e-b0a3-2d4f6a8c0e12",
                     *       "learnerId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "sessionId": "2026-FALL-1",
                     *       "courseCode": "ECEA-5700",
                     *       "category": "ADMINISTRATIVE_ERROR",
                     *       "reason": "asked for by e-mail",
                     *       "evidence": [
                     *         {
                     *           "number": 1,
                     *           "evidence": "evidence",
                     *           "addedBy": "added By",
                     *           "addedAt": "2026-08-24T15:00:00Z"
                     *         }
                     *       ],
                     *       "evidenceCount": 1,
                     *       "status": "OPEN",
                     *       "decision": {
                     *         "outcome": "DENIED",
                     *         "authority": "authority",
                     *         "reason": "asked for by e-mail",
                     *         "amount": {
                     *           "amountMinor": 42000,
                     *           "currency": "USD"
                     *         },
                     *         "decidedAt": "2026-08-24T15:00:00Z"
                     *       },
                     *       "openedAt": "2026-08-24T15:00:00Z",
                     *       "allowedActions": [
                     *         "ADD_EVIDENCE"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["TuitionDisputeView"];
                };
            };
            /** @description The caller has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    createTuitionDisputeDecision: {
        parameters: {
            query?: {
                /** @description Decide and show what would follow, without effect */
                dryRun?: components["parameters"]["DryRun"];
            };
            header?: {
                /** @description Comes back in the answer */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description W3C trace context */
                traceparent?: components["parameters"]["Traceparent"];
                /** @description One effect however often it is sent; kept 24 hours */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of what is changed */
                "If-Match"?: components["parameters"]["OptionalIfMatch"];
                /** @description Why; staff must say it when they write */
                "X-Actor-Reason"?: components["parameters"]["ActorReason"];
                /** @description wait=seconds for what is not known yet; 2 unless told */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                id: components["schemas"]["DisputeId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "outcome": "DENIED",
                 *       "authority": "authority",
                 *       "reason": "asked for by e-mail",
                 *       "amount": {
                 *         "amountMinor": 42000,
                 *         "currency": "USD"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["DecisionBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description What the caller has now seen; send it as X-Min-Position */
                    "X-Position"?: string;
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "disputeId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "enrollmentId": "019a6c2e-8c20-7b6e-b0a3-2d4f6a8c0e12",
                     *       "learnerId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "category": "ADMINISTRATIVE_ERROR",
                     *       "evidenceCount": 1,
                     *       "status": "OPEN",
                     *       "outcome": "DENIED",
                     *       "authority": "authority",
                     *       "amount": {
                     *         "amountMinor": 42000,
                     *         "currency": "USD"
                     *       },
                     *       "allowedActions": [
                     *         "ADD_EVIDENCE"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["DisputeState"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    createTuitionDisputeEvidence: {
        parameters: {
            query?: {
                /** @description Decide and show what would follow, without effect */
                dryRun?: components["parameters"]["DryRun"];
            };
            header?: {
                /** @description Comes back in the answer */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description W3C trace context */
                traceparent?: components["parameters"]["Traceparent"];
                /** @description One effect however often it is sent; kept 24 hours */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of what is changed */
                "If-Match"?: components["parameters"]["OptionalIfMatch"];
                /** @description Why; staff must say it when they write */
                "X-Actor-Reason"?: components["parameters"]["ActorReason"];
                /** @description wait=seconds for what is not known yet; 2 unless told */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                id: components["schemas"]["DisputeId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "evidence": "evidence"
                 *     }
                 */
                "application/json": components["schemas"]["EvidenceBody"];
            };
        };
        responses: {
            /** @description It was there already, and is what was asked for */
            200: {
                headers: {
                    /** @description What the caller has now seen; send it as X-Min-Position */
                    "X-Position"?: string;
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "disputeId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "enrollmentId": "019a6c2e-8c20-7b6e-b0a3-2d4f6a8c0e12",
                     *       "learnerId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "category": "ADMINISTRATIVE_ERROR",
                     *       "evidenceCount": 1,
                     *       "status": "OPEN",
                     *       "outcome": "DENIED",
                     *       "authority": "authority",
                     *       "amount": {
                     *         "amountMinor": 42000,
                     *         "currency": "USD"
                     *       },
                     *       "allowedActions": [
                     *         "ADD_EVIDENCE"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["DisputeState"];
                };
            };
            /** @description Created */
            201: {
                headers: {
                    /** @description What the caller has now seen; send it as X-Min-Position */
                    "X-Position"?: string;
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "disputeId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "enrollmentId": "019a6c2e-8c20-7b6e-b0a3-2d4f6a8c0e12",
                     *       "learnerId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "category": "ADMINISTRATIVE_ERROR",
                     *       "evidenceCount": 1,
                     *       "status": "OPEN",
                     *       "outcome": "DENIED",
                     *       "authority": "authority",
                     *       "amount": {
                     *         "amountMinor": 42000,
                     *         "currency": "USD"
                     *       },
                     *       "allowedActions": [
                     *         "ADD_EVIDENCE"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["DisputeState"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getTuitionRate: {
        parameters: {
            query?: {
                asOf?: components["schemas"]["AsOf"];
            };
            header?: {
                /** @description Comes back in the answer */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description W3C trace context */
                traceparent?: components["parameters"]["Traceparent"];
                /** @description An X-Position, or up to 16 with commas between them: answer nothing older */
                "X-Min-Position"?: components["parameters"]["MinPosition"];
                /** @description wait=seconds for what is not known yet; 2 unless told */
                Prefer?: components["parameters"]["Prefer"];
                /** @description 304 if this is still the version */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                programme: components["schemas"]["ProgrammeCode"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "programme": "MS-ECE",
                     *       "rates": [
                     *         {
                     *           "perCreditHour": {
                     *             "amountMinor": 42000,
                     *             "currency": "USD"
                     *           },
                     *           "effectiveFrom": "2026-08-24T15:00:00Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["TuitionRateView"];
                };
            };
            /** @description The caller has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    putTuitionRate: {
        parameters: {
            query?: {
                /** @description Decide and show what would follow, without effect */
                dryRun?: components["parameters"]["DryRun"];
            };
            header?: {
                /** @description Comes back in the answer */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description W3C trace context */
                traceparent?: components["parameters"]["Traceparent"];
                /** @description One effect however often it is sent; kept 24 hours */
                "Idempotency-Key"?: components["parameters"]["OptionalIdempotencyKey"];
                /** @description The ETag of what is changed */
                "If-Match"?: components["parameters"]["OptionalIfMatch"];
                /** @description Why; staff must say it when they write */
                "X-Actor-Reason"?: components["parameters"]["ActorReason"];
                /** @description wait=seconds for what is not known yet; 2 unless told */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                programme: components["schemas"]["ProgrammeCode"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "perCreditHour": {
                 *         "amountMinor": 42000,
                 *         "currency": "USD"
                 *       },
                 *       "effectiveFrom": "effective From"
                 *     }
                 */
                "application/json": components["schemas"]["RateBody"];
            };
        };
        responses: {
            /** @description It was there already, and is what was asked for */
            200: {
                headers: {
                    /** @description What the caller has now seen; send it as X-Min-Position */
                    "X-Position"?: string;
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "programme": "MS-ECE",
                     *       "rates": [
                     *         {
                     *           "perCreditHour": {
                     *             "amountMinor": 42000,
                     *             "currency": "USD"
                     *           },
                     *           "effectiveFrom": "2026-08-24T15:00:00Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["TuitionRateView"];
                };
            };
            /** @description Created */
            201: {
                headers: {
                    /** @description What the caller has now seen; send it as X-Min-Position */
                    "X-Position"?: string;
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "programme": "MS-ECE",
                     *       "rates": [
                     *         {
                     *           "perCreditHour": {
                     *             "amountMinor": 42000,
                     *             "currency": "USD"
                     *           },
                     *           "effectiveFrom": "2026-08-24T15:00:00Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["TuitionRateView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getAudit: {
        parameters: {
            query?: {
                actor?: string;
                target?: string;
                verb?: string;
                /** @description How many items at most */
                limit?: components["parameters"]["Limit"];
                /** @description page.next of the page before, with the same filters */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description Comes back in the answer */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description W3C trace context */
                traceparent?: components["parameters"]["Traceparent"];
                /** @description An X-Position, or up to 16 with commas between them: answer nothing older */
                "X-Min-Position"?: components["parameters"]["MinPosition"];
                /** @description wait=seconds for what is not known yet; 2 unless told */
                Prefer?: components["parameters"]["Prefer"];
                /** @description 304 if this is still the version */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": 1,
                     *           "actor": "actor",
                     *           "reason": "asked for by e-mail",
                     *           "verb": "verb",
                     *           "target": "target",
                     *           "outcome": "outcome",
                     *           "details": {},
                     *           "correlationId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *           "time": "2026-08-24T15:00:00Z",
                     *           "recordedAt": "2026-08-24T15:00:00Z"
                     *         }
                     *       ],
                     *       "page": {
                     *         "next": "next"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["PageEntry"];
                };
            };
            /** @description The caller has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    listCases: {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back in the answer */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description W3C trace context */
                traceparent?: components["parameters"]["Traceparent"];
                /** @description An X-Position, or up to 16 with commas between them: answer nothing older */
                "X-Min-Position"?: components["parameters"]["MinPosition"];
                /** @description wait=seconds for what is not known yet; 2 unless told */
                Prefer?: components["parameters"]["Prefer"];
                /** @description 304 if this is still the version */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "reconciliationId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *           "kind": "UNKNOWN_REFERENCE",
                     *           "status": "status",
                     *           "amount": {
                     *             "amountMinor": 42000,
                     *             "currency": "USD"
                     *           },
                     *           "provider": "provider",
                     *           "providerReference": "provider Reference",
                     *           "paymentId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *           "checkoutId": "019a6c2f-3b11-7d0c-9a44-51f0e7c2d603",
                     *           "openedAt": "2026-08-24T15:00:00Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Cases"];
                };
            };
            /** @description The caller has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getCause: {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back in the answer */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description W3C trace context */
                traceparent?: components["parameters"]["Traceparent"];
                /** @description An X-Position, or up to 16 with commas between them: answer nothing older */
                "X-Min-Position"?: components["parameters"]["MinPosition"];
                /** @description wait=seconds for what is not known yet; 2 unless told */
                Prefer?: components["parameters"]["Prefer"];
                /** @description 304 if this is still the version */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                correlationId: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "correlationId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "service": "service",
                     *       "events": [
                     *         {
                     *           "id": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *           "causationId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *           "type": "type",
                     *           "stream": "stream",
                     *           "version": 1,
                     *           "position": 1,
                     *           "time": "2026-08-24T15:00:00Z",
                     *           "knownAt": "2026-08-24T15:00:00Z",
                     *           "recordedAt": "2026-08-24T15:00:00Z",
                     *           "actor": "actor"
                     *         }
                     *       ],
                     *       "truncated": true
                     *     }
                     */
                    "application/json": components["schemas"]["Story"];
                };
            };
            /** @description The caller has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getClock: {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back in the answer */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description W3C trace context */
                traceparent?: components["parameters"]["Traceparent"];
                /** @description An X-Position, or up to 16 with commas between them: answer nothing older */
                "X-Min-Position"?: components["parameters"]["MinPosition"];
                /** @description wait=seconds for what is not known yet; 2 unless told */
                Prefer?: components["parameters"]["Prefer"];
                /** @description 304 if this is still the version */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "now": "2026-08-24T15:00:00Z",
                     *       "local": "2026-08-24T09:00:00",
                     *       "zone": "America/Denver",
                     *       "offset": "offset"
                     *     }
                     */
                    "application/json": components["schemas"]["Reading"];
                };
            };
            /** @description The caller has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    putClock: {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back in the answer */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description W3C trace context */
                traceparent?: components["parameters"]["Traceparent"];
                /** @description One effect however often it is sent; kept 24 hours */
                "Idempotency-Key"?: components["parameters"]["OptionalIdempotencyKey"];
                /** @description The ETag of what is changed */
                "If-Match"?: components["parameters"]["OptionalIfMatch"];
                /** @description Why; staff must say it when they write */
                "X-Actor-Reason"?: components["parameters"]["ActorReason"];
                /** @description wait=seconds for what is not known yet; 2 unless told */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "now": "now"
                 *     }
                 */
                "application/json": components["schemas"]["ClockTarget"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description What the caller has now seen; send it as X-Min-Position */
                    "X-Position"?: string;
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "now": "2026-08-24T15:00:00Z",
                     *       "local": "2026-08-24T09:00:00",
                     *       "zone": "America/Denver",
                     *       "offset": "offset"
                     *     }
                     */
                    "application/json": components["schemas"]["Reading"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    listConsumers: {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back in the answer */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description W3C trace context */
                traceparent?: components["parameters"]["Traceparent"];
                /** @description An X-Position, or up to 16 with commas between them: answer nothing older */
                "X-Min-Position"?: components["parameters"]["MinPosition"];
                /** @description wait=seconds for what is not known yet; 2 unless told */
                Prefer?: components["parameters"]["Prefer"];
                /** @description 304 if this is still the version */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "consumer": "consumer",
                     *           "topics": [
                     *             "topics"
                     *           ],
                     *           "lag": 1,
                     *           "inProcess": 1,
                     *           "standstillSeconds": 1,
                     *           "waiting": 1,
                     *           "waitingOverAMinute": 1,
                     *           "parked": 1,
                     *           "missingTopics": [
                     *             "missing Topics"
                     *           ],
                     *           "partitions": [
                     *             {
                     *               "topic": "topic",
                     *               "partition": 1,
                     *               "committed": 1,
                     *               "end": 1,
                     *               "behind": 1
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Consumers"];
                };
            };
            /** @description The caller has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    listDecisions: {
        parameters: {
            query?: {
                outcome?: components["schemas"]["DecisionOutcome"];
                subject?: string;
                /** @description How many items at most */
                limit?: components["parameters"]["Limit"];
                /** @description page.next of the page before, with the same filters */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description Comes back in the answer */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description W3C trace context */
                traceparent?: components["parameters"]["Traceparent"];
                /** @description An X-Position, or up to 16 with commas between them: answer nothing older */
                "X-Min-Position"?: components["parameters"]["MinPosition"];
                /** @description wait=seconds for what is not known yet; 2 unless told */
                Prefer?: components["parameters"]["Prefer"];
                /** @description 304 if this is still the version */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *           "subject": "subject",
                     *           "version": 1,
                     *           "appended": 1,
                     *           "command": "command",
                     *           "outcome": "ACCEPTED",
                     *           "code": "NOT_KNOWN_YET",
                     *           "actor": "actor",
                     *           "decidedAt": "2026-08-24T15:00:00Z",
                     *           "explanation": "explanation"
                     *         }
                     *       ],
                     *       "page": {
                     *         "next": "next"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["PageItem"];
                };
            };
            /** @description The caller has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    listDisputes: {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back in the answer */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description W3C trace context */
                traceparent?: components["parameters"]["Traceparent"];
                /** @description An X-Position, or up to 16 with commas between them: answer nothing older */
                "X-Min-Position"?: components["parameters"]["MinPosition"];
                /** @description wait=seconds for what is not known yet; 2 unless told */
                Prefer?: components["parameters"]["Prefer"];
                /** @description 304 if this is still the version */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "disputeId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *           "paymentId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *           "checkoutId": "019a6c2f-3b11-7d0c-9a44-51f0e7c2d603",
                     *           "learnerId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *           "amount": {
                     *             "amountMinor": 42000,
                     *             "currency": "USD"
                     *           },
                     *           "reason": "asked for by e-mail",
                     *           "status": "NONE",
                     *           "openedAt": "2026-08-24T15:00:00Z",
                     *           "decidedAt": "2026-08-24T15:00:00Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Disputes"];
                };
            };
            /** @description The caller has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    listEvents: {
        parameters: {
            query?: {
                after?: string;
                correlationId?: string;
                from?: string;
                subject?: string;
                to?: string;
                type?: string;
                /** @description How many items at most */
                limit?: components["parameters"]["Limit"];
                /** @description page.next of the page before, with the same filters */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description Comes back in the answer */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description W3C trace context */
                traceparent?: components["parameters"]["Traceparent"];
                /** @description An X-Position, or up to 16 with commas between them: answer nothing older */
                "X-Min-Position"?: components["parameters"]["MinPosition"];
                /** @description wait=seconds for what is not known yet; 2 unless told */
                Prefer?: components["parameters"]["Prefer"];
                /** @description 304 if this is still the version */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "position": 1,
                     *           "subject": "subject",
                     *           "version": 1,
                     *           "publicVersion": 1,
                     *           "id": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *           "type": "type",
                     *           "time": "2026-08-24T15:00:00Z",
                     *           "knownAt": "2026-08-24T15:00:00Z",
                     *           "recordedAt": "2026-08-24T15:00:00Z",
                     *           "actor": "actor",
                     *           "correlationId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *           "causationId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *           "metadata": {},
                     *           "data": {}
                     *         }
                     *       ],
                     *       "page": {
                     *         "next": "next"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["PageStoredEvent"];
                };
            };
            /** @description The caller has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    listKeyWraps: {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back in the answer */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description W3C trace context */
                traceparent?: components["parameters"]["Traceparent"];
                /** @description An X-Position, or up to 16 with commas between them: answer nothing older */
                "X-Min-Position"?: components["parameters"]["MinPosition"];
                /** @description wait=seconds for what is not known yet; 2 unless told */
                Prefer?: components["parameters"]["Prefer"];
                /** @description 304 if this is still the version */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "masterKey": "master Key",
                     *       "items": [
                     *         {
                     *           "keys": "keys",
                     *           "current": 1,
                     *           "others": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["KeyWrapList"];
                };
            };
            /** @description The caller has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    createKeyWrap: {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back in the answer */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description W3C trace context */
                traceparent?: components["parameters"]["Traceparent"];
                /** @description One effect however often it is sent; kept 24 hours */
                "Idempotency-Key"?: components["parameters"]["OptionalIdempotencyKey"];
                /** @description The ETag of what is changed */
                "If-Match"?: components["parameters"]["OptionalIfMatch"];
                /** @description Why; staff must say it when they write */
                "X-Actor-Reason"?: components["parameters"]["ActorReason"];
                /** @description wait=seconds for what is not known yet; 2 unless told */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description What the caller has now seen; send it as X-Min-Position */
                    "X-Position"?: string;
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "masterKey": "master Key",
                     *       "rewrapped": 1,
                     *       "refused": 1,
                     *       "complete": true
                     *     }
                     */
                    "application/json": components["schemas"]["KeysRewrapped"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getLedger: {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back in the answer */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description W3C trace context */
                traceparent?: components["parameters"]["Traceparent"];
                /** @description An X-Position, or up to 16 with commas between them: answer nothing older */
                "X-Min-Position"?: components["parameters"]["MinPosition"];
                /** @description wait=seconds for what is not known yet; 2 unless told */
                Prefer?: components["parameters"]["Prefer"];
                /** @description 304 if this is still the version */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accounts": [
                     *         {
                     *           "account": "account",
                     *           "balance": {
                     *             "amountMinor": 42000,
                     *             "currency": "USD"
                     *           },
                     *           "postings": 1
                     *         }
                     *       ],
                     *       "totals": [
                     *         {
                     *           "amountMinor": 42000,
                     *           "currency": "USD"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["TrialBalance"];
                };
            };
            /** @description The caller has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getLedgerJournal: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
            };
            header?: {
                /** @description Comes back in the answer */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description W3C trace context */
                traceparent?: components["parameters"]["Traceparent"];
                /** @description An X-Position, or up to 16 with commas between them: answer nothing older */
                "X-Min-Position"?: components["parameters"]["MinPosition"];
                /** @description wait=seconds for what is not known yet; 2 unless told */
                Prefer?: components["parameters"]["Prefer"];
                /** @description 304 if this is still the version */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /** @example text */
                    "text/plain": string;
                };
            };
            /** @description The caller has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getParked: {
        parameters: {
            query?: {
                /** @description How many items at most */
                limit?: components["parameters"]["Limit"];
                /** @description page.next of the page before, with the same filters */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description Comes back in the answer */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description W3C trace context */
                traceparent?: components["parameters"]["Traceparent"];
                /** @description An X-Position, or up to 16 with commas between them: answer nothing older */
                "X-Min-Position"?: components["parameters"]["MinPosition"];
                /** @description wait=seconds for what is not known yet; 2 unless told */
                Prefer?: components["parameters"]["Prefer"];
                /** @description 304 if this is still the version */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "place": "place",
                     *           "id": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *           "source": "source",
                     *           "stream": "stream",
                     *           "version": 1,
                     *           "type": "type",
                     *           "eventId": "event Id",
                     *           "error": "error",
                     *           "attempts": 1,
                     *           "firstAt": "2026-08-24T15:00:00Z"
                     *         }
                     *       ],
                     *       "page": {
                     *         "next": "next"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["PageParked"];
                };
            };
            /** @description The caller has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    createParkedDiscard: {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back in the answer */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description W3C trace context */
                traceparent?: components["parameters"]["Traceparent"];
                /** @description One effect however often it is sent; kept 24 hours */
                "Idempotency-Key"?: components["parameters"]["OptionalIdempotencyKey"];
                /** @description The ETag of what is changed */
                "If-Match"?: components["parameters"]["OptionalIfMatch"];
                /** @description Why; staff must say it when they write */
                "X-Actor-Reason"?: components["parameters"]["ActorReason"];
                /** @description wait=seconds for what is not known yet; 2 unless told */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description What the caller has now seen; send it as X-Min-Position */
                    "X-Position"?: string;
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "source": "source",
                     *       "stream": "stream",
                     *       "handled": 1,
                     *       "parked": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Settled"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    createParkedRetry: {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back in the answer */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description W3C trace context */
                traceparent?: components["parameters"]["Traceparent"];
                /** @description One effect however often it is sent; kept 24 hours */
                "Idempotency-Key"?: components["parameters"]["OptionalIdempotencyKey"];
                /** @description The ETag of what is changed */
                "If-Match"?: components["parameters"]["OptionalIfMatch"];
                /** @description Why; staff must say it when they write */
                "X-Actor-Reason"?: components["parameters"]["ActorReason"];
                /** @description wait=seconds for what is not known yet; 2 unless told */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description What the caller has now seen; send it as X-Min-Position */
                    "X-Position"?: string;
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "source": "source",
                     *       "stream": "stream",
                     *       "handled": 1,
                     *       "parked": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Settled"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    listPolicies: {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back in the answer */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description W3C trace context */
                traceparent?: components["parameters"]["Traceparent"];
                /** @description An X-Position, or up to 16 with commas between them: answer nothing older */
                "X-Min-Position"?: components["parameters"]["MinPosition"];
                /** @description wait=seconds for what is not known yet; 2 unless told */
                Prefer?: components["parameters"]["Prefer"];
                /** @description 304 if this is still the version */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "asOf": "2026-08-24T15:00:00Z",
                     *       "items": [
                     *         {
                     *           "id": "id",
                     *           "name": "name",
                     *           "version": 1,
                     *           "validFrom": "2026-08-24T15:00:00Z",
                     *           "inForce": true,
                     *           "title": "Introduction to Power Electronics",
                     *           "source": "source",
                     *           "parameters": {}
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Listing"];
                };
            };
            /** @description The caller has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    listProcesses: {
        parameters: {
            query?: {
                kind?: string;
                olderThan?: string;
                /** @description How many items at most */
                limit?: components["parameters"]["Limit"];
                /** @description page.next of the page before, with the same filters */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description Comes back in the answer */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description W3C trace context */
                traceparent?: components["parameters"]["Traceparent"];
                /** @description An X-Position, or up to 16 with commas between them: answer nothing older */
                "X-Min-Position"?: components["parameters"]["MinPosition"];
                /** @description wait=seconds for what is not known yet; 2 unless told */
                Prefer?: components["parameters"]["Prefer"];
                /** @description 304 if this is still the version */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "kind": "kind",
                     *           "subject": "subject",
                     *           "since": "2026-08-24T15:00:00Z",
                     *           "ageSeconds": 1,
                     *           "clock": "BUSINESS",
                     *           "endsWith": "ends With",
                     *           "detail": "detail"
                     *         }
                     *       ],
                     *       "page": {
                     *         "next": "next"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["PageOpenProcess"];
                };
            };
            /** @description The caller has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    listProjections: {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back in the answer */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description W3C trace context */
                traceparent?: components["parameters"]["Traceparent"];
                /** @description An X-Position, or up to 16 with commas between them: answer nothing older */
                "X-Min-Position"?: components["parameters"]["MinPosition"];
                /** @description wait=seconds for what is not known yet; 2 unless told */
                Prefer?: components["parameters"]["Prefer"];
                /** @description 304 if this is still the version */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "name": "name",
                     *           "source": "source",
                     *           "tables": [
                     *             "tables"
                     *           ],
                     *           "generation": 1,
                     *           "state": "state",
                     *           "applied": 1,
                     *           "target": 1,
                     *           "lag": 1,
                     *           "eventsPerSecond": 1,
                     *           "keptGeneration": 1,
                     *           "liveSince": "2026-08-24T15:00:00Z",
                     *           "job": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Projections"];
                };
            };
            /** @description The caller has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    createProjectionRebuild: {
        parameters: {
            query?: {
                /** @description Decide and show what would follow, without effect */
                dryRun?: components["parameters"]["DryRun"];
            };
            header?: {
                /** @description Comes back in the answer */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description W3C trace context */
                traceparent?: components["parameters"]["Traceparent"];
                /** @description One effect however often it is sent; kept 24 hours */
                "Idempotency-Key"?: components["parameters"]["OptionalIdempotencyKey"];
                /** @description The ETag of what is changed */
                "If-Match"?: components["parameters"]["OptionalIfMatch"];
                /** @description Why; staff must say it when they write */
                "X-Actor-Reason"?: components["parameters"]["ActorReason"];
                /** @description wait=seconds for what is not known yet; 2 unless told */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "expect": "SAME",
                 *       "eventsPerSecond": 1,
                 *       "reason": "asked for by e-mail"
                 *     }
                 */
                "application/json": components["schemas"]["RebuildRequest"];
            };
        };
        responses: {
            /** @description a dry run: what it would go through */
            200: {
                headers: {
                    /** @description What the caller has now seen; send it as X-Min-Position */
                    "X-Position"?: string;
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "kind": "REPUBLISH",
                     *       "target": "target",
                     *       "events": 1
                     *     }
                     */
                    "application/json": components["schemas"]["DryRun"];
                };
            };
            /** @description a job, which goes on */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "kind": "REPUBLISH",
                     *       "target": "target",
                     *       "state": "AWAITING_APPROVAL",
                     *       "phase": "phase",
                     *       "progress": {
                     *         "total": 1,
                     *         "done": 1,
                     *         "eventsPerSecond": 1,
                     *         "etaSeconds": 1
                     *       },
                     *       "eventsPerSecond": 1,
                     *       "plan": {},
                     *       "outcome": {},
                     *       "error": "error",
                     *       "reason": "asked for by e-mail",
                     *       "requestedBy": "requested By",
                     *       "approvedBy": "approved By",
                     *       "requestedAt": "2026-08-24T15:00:00Z",
                     *       "startedAt": "2026-08-24T15:00:00Z",
                     *       "finishedAt": "2026-08-24T15:00:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ReplayView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    createProjectionRollback: {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back in the answer */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description W3C trace context */
                traceparent?: components["parameters"]["Traceparent"];
                /** @description One effect however often it is sent; kept 24 hours */
                "Idempotency-Key"?: components["parameters"]["OptionalIdempotencyKey"];
                /** @description The ETag of what is changed */
                "If-Match"?: components["parameters"]["OptionalIfMatch"];
                /** @description Why; staff must say it when they write */
                "X-Actor-Reason"?: components["parameters"]["ActorReason"];
                /** @description wait=seconds for what is not known yet; 2 unless told */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "expect": "SAME",
                 *       "eventsPerSecond": 1,
                 *       "reason": "asked for by e-mail"
                 *     }
                 */
                "application/json": components["schemas"]["RebuildRequest"];
            };
        };
        responses: {
            /** @description a job, which goes on */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "kind": "REPUBLISH",
                     *       "target": "target",
                     *       "state": "AWAITING_APPROVAL",
                     *       "phase": "phase",
                     *       "progress": {
                     *         "total": 1,
                     *         "done": 1,
                     *         "eventsPerSecond": 1,
                     *         "etaSeconds": 1
                     *       },
                     *       "eventsPerSecond": 1,
                     *       "plan": {},
                     *       "outcome": {},
                     *       "error": "error",
                     *       "reason": "asked for by e-mail",
                     *       "requestedBy": "requested By",
                     *       "approvedBy": "approved By",
                     *       "requestedAt": "2026-08-24T15:00:00Z",
                     *       "startedAt": "2026-08-24T15:00:00Z",
                     *       "finishedAt": "2026-08-24T15:00:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ReplayView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getQuiescence: {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back in the answer */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description W3C trace context */
                traceparent?: components["parameters"]["Traceparent"];
                /** @description An X-Position, or up to 16 with commas between them: answer nothing older */
                "X-Min-Position"?: components["parameters"]["MinPosition"];
                /** @description wait=seconds for what is not known yet; 2 unless told */
                Prefer?: components["parameters"]["Prefer"];
                /** @description 304 if this is still the version */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "quiet": true,
                     *       "reasons": [
                     *         "reasons"
                     *       ],
                     *       "nextDueAt": "2026-08-24T15:00:00Z",
                     *       "lastDueAt": "2026-08-24T15:00:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["QuiescenceStanding"];
                };
            };
            /** @description The caller has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    listReconciliationAnswers: {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back in the answer */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description W3C trace context */
                traceparent?: components["parameters"]["Traceparent"];
                /** @description An X-Position, or up to 16 with commas between them: answer nothing older */
                "X-Min-Position"?: components["parameters"]["MinPosition"];
                /** @description wait=seconds for what is not known yet; 2 unless told */
                Prefer?: components["parameters"]["Prefer"];
                /** @description 304 if this is still the version */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "payments": 1,
                     *       "covered": 1,
                     *       "answeredOnce": 1,
                     *       "unanswered": 1,
                     *       "answeredTwice": 1,
                     *       "holds": true
                     *     }
                     */
                    "application/json": components["schemas"]["Answers"];
                };
            };
            /** @description The caller has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    listReconciliationCases: {
        parameters: {
            query?: {
                kind?: string;
                owner?: string;
                status?: string;
                /** @description How many items at most */
                limit?: components["parameters"]["Limit"];
                /** @description page.next of the page before, with the same filters */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description Comes back in the answer */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description W3C trace context */
                traceparent?: components["parameters"]["Traceparent"];
                /** @description An X-Position, or up to 16 with commas between them: answer nothing older */
                "X-Min-Position"?: components["parameters"]["MinPosition"];
                /** @description wait=seconds for what is not known yet; 2 unless told */
                Prefer?: components["parameters"]["Prefer"];
                /** @description 304 if this is still the version */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "reconciliationId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *           "kind": "UNKNOWN_REFERENCE",
                     *           "status": "OPEN",
                     *           "amount": {
                     *             "amountMinor": 42000,
                     *             "currency": "USD"
                     *           },
                     *           "provider": "provider",
                     *           "providerReference": "provider Reference",
                     *           "paymentId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *           "checkoutId": "019a6c2f-3b11-7d0c-9a44-51f0e7c2d603",
                     *           "refundId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *           "stream": "stream",
                     *           "owner": "owner",
                     *           "openedAt": "2026-08-24T15:00:00Z",
                     *           "ageSeconds": 1,
                     *           "closedAt": "2026-08-24T15:00:00Z",
                     *           "resolution": "GONE",
                     *           "reason": "asked for by e-mail"
                     *         }
                     *       ],
                     *       "page": {
                     *         "next": "next"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["PageReconciliationCaseView"];
                };
            };
            /** @description The caller has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getReconciliationCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back in the answer */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description W3C trace context */
                traceparent?: components["parameters"]["Traceparent"];
                /** @description An X-Position, or up to 16 with commas between them: answer nothing older */
                "X-Min-Position"?: components["parameters"]["MinPosition"];
                /** @description wait=seconds for what is not known yet; 2 unless told */
                Prefer?: components["parameters"]["Prefer"];
                /** @description 304 if this is still the version */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                id: components["schemas"]["ReconciliationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "reconciliationId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "kind": "UNKNOWN_REFERENCE",
                     *       "status": "OPEN",
                     *       "amount": {
                     *         "amountMinor": 42000,
                     *         "currency": "USD"
                     *       },
                     *       "provider": "provider",
                     *       "providerReference": "provider Reference",
                     *       "paymentId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "checkoutId": "019a6c2f-3b11-7d0c-9a44-51f0e7c2d603",
                     *       "refundId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "stream": "stream",
                     *       "owner": "owner",
                     *       "openedAt": "2026-08-24T15:00:00Z",
                     *       "ageSeconds": 1,
                     *       "closedAt": "2026-08-24T15:00:00Z",
                     *       "resolution": "GONE",
                     *       "reason": "asked for by e-mail"
                     *     }
                     */
                    "application/json": components["schemas"]["ReconciliationCaseView"];
                };
            };
            /** @description The caller has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    createReconciliationCaseAssignment: {
        parameters: {
            query?: {
                /** @description Decide and show what would follow, without effect */
                dryRun?: components["parameters"]["DryRun"];
            };
            header?: {
                /** @description Comes back in the answer */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description W3C trace context */
                traceparent?: components["parameters"]["Traceparent"];
                /** @description One effect however often it is sent; kept 24 hours */
                "Idempotency-Key"?: components["parameters"]["OptionalIdempotencyKey"];
                /** @description The ETag of what is changed */
                "If-Match"?: components["parameters"]["OptionalIfMatch"];
                /** @description Why; staff must say it when they write */
                "X-Actor-Reason"?: components["parameters"]["ActorReason"];
                /** @description wait=seconds for what is not known yet; 2 unless told */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                id: components["schemas"]["ReconciliationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "owner": "owner"
                 *     }
                 */
                "application/json": components["schemas"]["Assignment"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description What the caller has now seen; send it as X-Min-Position */
                    "X-Position"?: string;
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "found": {
                     *         "reconciliationId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *         "kind": "UNKNOWN_REFERENCE",
                     *         "amount": {
                     *           "amountMinor": 42000,
                     *           "currency": "USD"
                     *         },
                     *         "provider": "provider",
                     *         "providerReference": "provider Reference",
                     *         "paymentId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *         "checkoutId": "019a6c2f-3b11-7d0c-9a44-51f0e7c2d603",
                     *         "stream": "stream",
                     *         "refundId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20"
                     *       },
                     *       "status": "OPEN",
                     *       "owner": "owner"
                     *     }
                     */
                    "application/json": components["schemas"]["CaseState"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    createReconciliationCaseClosure: {
        parameters: {
            query?: {
                /** @description Decide and show what would follow, without effect */
                dryRun?: components["parameters"]["DryRun"];
            };
            header?: {
                /** @description Comes back in the answer */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description W3C trace context */
                traceparent?: components["parameters"]["Traceparent"];
                /** @description One effect however often it is sent; kept 24 hours */
                "Idempotency-Key"?: components["parameters"]["OptionalIdempotencyKey"];
                /** @description The ETag of what is changed */
                "If-Match"?: components["parameters"]["OptionalIfMatch"];
                /** @description Why; staff must say it when they write */
                "X-Actor-Reason"?: components["parameters"]["ActorReason"];
                /** @description wait=seconds for what is not known yet; 2 unless told */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                id: components["schemas"]["ReconciliationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "asked for by e-mail"
                 *     }
                 */
                "application/json": components["schemas"]["Closure"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description What the caller has now seen; send it as X-Min-Position */
                    "X-Position"?: string;
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "found": {
                     *         "reconciliationId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *         "kind": "UNKNOWN_REFERENCE",
                     *         "amount": {
                     *           "amountMinor": 42000,
                     *           "currency": "USD"
                     *         },
                     *         "provider": "provider",
                     *         "providerReference": "provider Reference",
                     *         "paymentId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *         "checkoutId": "019a6c2f-3b11-7d0c-9a44-51f0e7c2d603",
                     *         "stream": "stream",
                     *         "refundId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20"
                     *       },
                     *       "status": "OPEN",
                     *       "owner": "owner"
                     *     }
                     */
                    "application/json": components["schemas"]["CaseState"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    createReconciliationRun: {
        parameters: {
            query?: {
                /** @description Decide and show what would follow, without effect */
                dryRun?: components["parameters"]["DryRun"];
            };
            header?: {
                /** @description Comes back in the answer */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description W3C trace context */
                traceparent?: components["parameters"]["Traceparent"];
                /** @description One effect however often it is sent; kept 24 hours */
                "Idempotency-Key"?: components["parameters"]["OptionalIdempotencyKey"];
                /** @description The ETag of what is changed */
                "If-Match"?: components["parameters"]["OptionalIfMatch"];
                /** @description Why; staff must say it when they write */
                "X-Actor-Reason"?: components["parameters"]["ActorReason"];
                /** @description wait=seconds for what is not known yet; 2 unless told */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "kind",
                 *       "date": "2026-08-24",
                 *       "dryRun": true
                 *     }
                 */
                "application/json": components["schemas"]["RunRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description What the caller has now seen; send it as X-Min-Position */
                    "X-Position"?: string;
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "kind": "MINUTES",
                     *       "date": "2026-08-24",
                     *       "dryRun": true,
                     *       "at": "2026-08-24T15:00:00Z",
                     *       "opened": [
                     *         {
                     *           "reconciliationId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *           "kind": "UNKNOWN_REFERENCE",
                     *           "amount": {
                     *             "amountMinor": 42000,
                     *             "currency": "USD"
                     *           },
                     *           "stream": "stream"
                     *         }
                     *       ],
                     *       "repaired": [
                     *         {
                     *           "reconciliationId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *           "kind": "UNKNOWN_REFERENCE",
                     *           "amount": {
                     *             "amountMinor": 42000,
                     *             "currency": "USD"
                     *           },
                     *           "stream": "stream"
                     *         }
                     *       ],
                     *       "closed": [
                     *         {
                     *           "reconciliationId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *           "kind": "UNKNOWN_REFERENCE",
                     *           "amount": {
                     *             "amountMinor": 42000,
                     *             "currency": "USD"
                     *           },
                     *           "stream": "stream"
                     *         }
                     *       ],
                     *       "known": 1,
                     *       "skipped": [
                     *         {
                     *           "kind": "UNKNOWN_REFERENCE",
                     *           "why": "why"
                     *         }
                     *       ],
                     *       "clearing": [
                     *         {
                     *           "provider": "provider",
                     *           "ledger": {
                     *             "amountMinor": 42000,
                     *             "currency": "USD"
                     *           },
                     *           "matched": {
                     *             "amountMinor": 42000,
                     *             "currency": "USD"
                     *           },
                     *           "onlyOurs": {
                     *             "amountMinor": 42000,
                     *             "currency": "USD"
                     *           },
                     *           "suspended": {
                     *             "amountMinor": 42000,
                     *             "currency": "USD"
                     *           },
                     *           "unexplained": {
                     *             "amountMinor": 42000,
                     *             "currency": "USD"
                     *           },
                     *           "onlyTheirs": {
                     *             "amountMinor": 42000,
                     *             "currency": "USD"
                     *           },
                     *           "differing": {
                     *             "amountMinor": 42000,
                     *             "currency": "USD"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["RunReport"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getRelay: {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back in the answer */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description W3C trace context */
                traceparent?: components["parameters"]["Traceparent"];
                /** @description An X-Position, or up to 16 with commas between them: answer nothing older */
                "X-Min-Position"?: components["parameters"]["MinPosition"];
                /** @description wait=seconds for what is not known yet; 2 unless told */
                Prefer?: components["parameters"]["Prefer"];
                /** @description 304 if this is still the version */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "mark": 1,
                     *       "markMovedAt": "2026-08-24T15:00:00Z",
                     *       "lastPosition": 1,
                     *       "waitingFor": [
                     *         "waiting For"
                     *       ],
                     *       "holesSkipped": 1,
                     *       "unpublished": 1,
                     *       "oldestUnpublishedSeconds": 1,
                     *       "nodes": [
                     *         "nodes"
                     *       ],
                     *       "shards": [
                     *         {
                     *           "shard": 1,
                     *           "owner": "owner",
                     *           "epoch": 1,
                     *           "leaseUntil": "2026-08-24T15:00:00Z",
                     *           "published": 1,
                     *           "lag": 1,
                     *           "oldestUnpublished": "2026-08-24T15:00:00Z"
                     *         }
                     *       ],
                     *       "blocked": [
                     *         {
                     *           "streamId": "stream Id",
                     *           "shard": 1,
                     *           "position": 1,
                     *           "error": "error",
                     *           "since": "2026-08-24T15:00:00Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["RelayStatus"];
                };
            };
            /** @description The caller has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    listReplays: {
        parameters: {
            query?: {
                /** @description How many items at most */
                limit?: components["parameters"]["Limit"];
                /** @description page.next of the page before, with the same filters */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description Comes back in the answer */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description W3C trace context */
                traceparent?: components["parameters"]["Traceparent"];
                /** @description An X-Position, or up to 16 with commas between them: answer nothing older */
                "X-Min-Position"?: components["parameters"]["MinPosition"];
                /** @description wait=seconds for what is not known yet; 2 unless told */
                Prefer?: components["parameters"]["Prefer"];
                /** @description 304 if this is still the version */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *           "kind": "REPUBLISH",
                     *           "target": "target",
                     *           "state": "AWAITING_APPROVAL",
                     *           "phase": "phase",
                     *           "progress": {
                     *             "total": 1,
                     *             "done": 1,
                     *             "eventsPerSecond": 1,
                     *             "etaSeconds": 1
                     *           },
                     *           "eventsPerSecond": 1,
                     *           "plan": {},
                     *           "outcome": {},
                     *           "error": "error",
                     *           "reason": "asked for by e-mail",
                     *           "requestedBy": "requested By",
                     *           "approvedBy": "approved By",
                     *           "requestedAt": "2026-08-24T15:00:00Z",
                     *           "startedAt": "2026-08-24T15:00:00Z",
                     *           "finishedAt": "2026-08-24T15:00:00Z"
                     *         }
                     *       ],
                     *       "page": {
                     *         "next": "next"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["PageReplayView"];
                };
            };
            /** @description The caller has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    createReplay: {
        parameters: {
            query?: {
                /** @description Decide and show what would follow, without effect */
                dryRun?: components["parameters"]["DryRun"];
            };
            header?: {
                /** @description Comes back in the answer */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description W3C trace context */
                traceparent?: components["parameters"]["Traceparent"];
                /** @description One effect however often it is sent; kept 24 hours */
                "Idempotency-Key"?: components["parameters"]["OptionalIdempotencyKey"];
                /** @description The ETag of what is changed */
                "If-Match"?: components["parameters"]["OptionalIfMatch"];
                /** @description Why; staff must say it when they write */
                "X-Actor-Reason"?: components["parameters"]["ActorReason"];
                /** @description wait=seconds for what is not known yet; 2 unless told */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "kind": "REPUBLISH",
                 *       "target": "REPLAY",
                 *       "from": "2026-08-24T15:00:00Z",
                 *       "to": "2026-08-24T15:00:00Z",
                 *       "fromPosition": 1,
                 *       "toPosition": 1,
                 *       "streams": [
                 *         "streams"
                 *       ],
                 *       "types": [
                 *         "types"
                 *       ],
                 *       "source": "source",
                 *       "effects": "ALLOW",
                 *       "eventsPerSecond": 1,
                 *       "reason": "asked for by e-mail"
                 *     }
                 */
                "application/json": components["schemas"]["ReplayRequest"];
            };
        };
        responses: {
            /** @description a dry run: what it would go through */
            200: {
                headers: {
                    /** @description What the caller has now seen; send it as X-Min-Position */
                    "X-Position"?: string;
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "kind": "REPUBLISH",
                     *       "target": "target",
                     *       "events": 1
                     *     }
                     */
                    "application/json": components["schemas"]["DryRun"];
                };
            };
            /** @description a job, which goes on */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "kind": "REPUBLISH",
                     *       "target": "target",
                     *       "state": "AWAITING_APPROVAL",
                     *       "phase": "phase",
                     *       "progress": {
                     *         "total": 1,
                     *         "done": 1,
                     *         "eventsPerSecond": 1,
                     *         "etaSeconds": 1
                     *       },
                     *       "eventsPerSecond": 1,
                     *       "plan": {},
                     *       "outcome": {},
                     *       "error": "error",
                     *       "reason": "asked for by e-mail",
                     *       "requestedBy": "requested By",
                     *       "approvedBy": "approved By",
                     *       "requestedAt": "2026-08-24T15:00:00Z",
                     *       "startedAt": "2026-08-24T15:00:00Z",
                     *       "finishedAt": "2026-08-24T15:00:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ReplayView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getReplay: {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back in the answer */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description W3C trace context */
                traceparent?: components["parameters"]["Traceparent"];
                /** @description An X-Position, or up to 16 with commas between them: answer nothing older */
                "X-Min-Position"?: components["parameters"]["MinPosition"];
                /** @description wait=seconds for what is not known yet; 2 unless told */
                Prefer?: components["parameters"]["Prefer"];
                /** @description 304 if this is still the version */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "kind": "REPUBLISH",
                     *       "target": "target",
                     *       "state": "AWAITING_APPROVAL",
                     *       "phase": "phase",
                     *       "progress": {
                     *         "total": 1,
                     *         "done": 1,
                     *         "eventsPerSecond": 1,
                     *         "etaSeconds": 1
                     *       },
                     *       "eventsPerSecond": 1,
                     *       "plan": {},
                     *       "outcome": {},
                     *       "error": "error",
                     *       "reason": "asked for by e-mail",
                     *       "requestedBy": "requested By",
                     *       "approvedBy": "approved By",
                     *       "requestedAt": "2026-08-24T15:00:00Z",
                     *       "startedAt": "2026-08-24T15:00:00Z",
                     *       "finishedAt": "2026-08-24T15:00:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ReplayView"];
                };
            };
            /** @description The caller has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    createReplayApproval: {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back in the answer */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description W3C trace context */
                traceparent?: components["parameters"]["Traceparent"];
                /** @description One effect however often it is sent; kept 24 hours */
                "Idempotency-Key"?: components["parameters"]["OptionalIdempotencyKey"];
                /** @description The ETag of what is changed */
                "If-Match"?: components["parameters"]["OptionalIfMatch"];
                /** @description Why; staff must say it when they write */
                "X-Actor-Reason"?: components["parameters"]["ActorReason"];
                /** @description wait=seconds for what is not known yet; 2 unless told */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description What the caller has now seen; send it as X-Min-Position */
                    "X-Position"?: string;
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "kind": "REPUBLISH",
                     *       "target": "target",
                     *       "state": "AWAITING_APPROVAL",
                     *       "phase": "phase",
                     *       "progress": {
                     *         "total": 1,
                     *         "done": 1,
                     *         "eventsPerSecond": 1,
                     *         "etaSeconds": 1
                     *       },
                     *       "eventsPerSecond": 1,
                     *       "plan": {},
                     *       "outcome": {},
                     *       "error": "error",
                     *       "reason": "asked for by e-mail",
                     *       "requestedBy": "requested By",
                     *       "approvedBy": "approved By",
                     *       "requestedAt": "2026-08-24T15:00:00Z",
                     *       "startedAt": "2026-08-24T15:00:00Z",
                     *       "finishedAt": "2026-08-24T15:00:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ReplayView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    createReplayCancellation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back in the answer */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description W3C trace context */
                traceparent?: components["parameters"]["Traceparent"];
                /** @description One effect however often it is sent; kept 24 hours */
                "Idempotency-Key"?: components["parameters"]["OptionalIdempotencyKey"];
                /** @description The ETag of what is changed */
                "If-Match"?: components["parameters"]["OptionalIfMatch"];
                /** @description Why; staff must say it when they write */
                "X-Actor-Reason"?: components["parameters"]["ActorReason"];
                /** @description wait=seconds for what is not known yet; 2 unless told */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description What the caller has now seen; send it as X-Min-Position */
                    "X-Position"?: string;
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "kind": "REPUBLISH",
                     *       "target": "target",
                     *       "state": "AWAITING_APPROVAL",
                     *       "phase": "phase",
                     *       "progress": {
                     *         "total": 1,
                     *         "done": 1,
                     *         "eventsPerSecond": 1,
                     *         "etaSeconds": 1
                     *       },
                     *       "eventsPerSecond": 1,
                     *       "plan": {},
                     *       "outcome": {},
                     *       "error": "error",
                     *       "reason": "asked for by e-mail",
                     *       "requestedBy": "requested By",
                     *       "approvedBy": "approved By",
                     *       "requestedAt": "2026-08-24T15:00:00Z",
                     *       "startedAt": "2026-08-24T15:00:00Z",
                     *       "finishedAt": "2026-08-24T15:00:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ReplayView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    createReplayPause: {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back in the answer */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description W3C trace context */
                traceparent?: components["parameters"]["Traceparent"];
                /** @description One effect however often it is sent; kept 24 hours */
                "Idempotency-Key"?: components["parameters"]["OptionalIdempotencyKey"];
                /** @description The ETag of what is changed */
                "If-Match"?: components["parameters"]["OptionalIfMatch"];
                /** @description Why; staff must say it when they write */
                "X-Actor-Reason"?: components["parameters"]["ActorReason"];
                /** @description wait=seconds for what is not known yet; 2 unless told */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description What the caller has now seen; send it as X-Min-Position */
                    "X-Position"?: string;
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "kind": "REPUBLISH",
                     *       "target": "target",
                     *       "state": "AWAITING_APPROVAL",
                     *       "phase": "phase",
                     *       "progress": {
                     *         "total": 1,
                     *         "done": 1,
                     *         "eventsPerSecond": 1,
                     *         "etaSeconds": 1
                     *       },
                     *       "eventsPerSecond": 1,
                     *       "plan": {},
                     *       "outcome": {},
                     *       "error": "error",
                     *       "reason": "asked for by e-mail",
                     *       "requestedBy": "requested By",
                     *       "approvedBy": "approved By",
                     *       "requestedAt": "2026-08-24T15:00:00Z",
                     *       "startedAt": "2026-08-24T15:00:00Z",
                     *       "finishedAt": "2026-08-24T15:00:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ReplayView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    createReplayResumption: {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back in the answer */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description W3C trace context */
                traceparent?: components["parameters"]["Traceparent"];
                /** @description One effect however often it is sent; kept 24 hours */
                "Idempotency-Key"?: components["parameters"]["OptionalIdempotencyKey"];
                /** @description The ETag of what is changed */
                "If-Match"?: components["parameters"]["OptionalIfMatch"];
                /** @description Why; staff must say it when they write */
                "X-Actor-Reason"?: components["parameters"]["ActorReason"];
                /** @description wait=seconds for what is not known yet; 2 unless told */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description What the caller has now seen; send it as X-Min-Position */
                    "X-Position"?: string;
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "kind": "REPUBLISH",
                     *       "target": "target",
                     *       "state": "AWAITING_APPROVAL",
                     *       "phase": "phase",
                     *       "progress": {
                     *         "total": 1,
                     *         "done": 1,
                     *         "eventsPerSecond": 1,
                     *         "etaSeconds": 1
                     *       },
                     *       "eventsPerSecond": 1,
                     *       "plan": {},
                     *       "outcome": {},
                     *       "error": "error",
                     *       "reason": "asked for by e-mail",
                     *       "requestedBy": "requested By",
                     *       "approvedBy": "approved By",
                     *       "requestedAt": "2026-08-24T15:00:00Z",
                     *       "startedAt": "2026-08-24T15:00:00Z",
                     *       "finishedAt": "2026-08-24T15:00:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ReplayView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    listSigningKeys: {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back in the answer */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description W3C trace context */
                traceparent?: components["parameters"]["Traceparent"];
                /** @description An X-Position, or up to 16 with commas between them: answer nothing older */
                "X-Min-Position"?: components["parameters"]["MinPosition"];
                /** @description wait=seconds for what is not known yet; 2 unless told */
                Prefer?: components["parameters"]["Prefer"];
                /** @description 304 if this is still the version */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "kid": "kid",
                     *           "jwk": {},
                     *           "madeAt": "2026-08-24T15:00:00Z",
                     *           "relievedAt": "2026-08-24T15:00:00Z",
                     *           "withdrawnAt": "2026-08-24T15:00:00Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["KeyList"];
                };
            };
            /** @description The caller has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    createSigningKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back in the answer */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description W3C trace context */
                traceparent?: components["parameters"]["Traceparent"];
                /** @description One effect however often it is sent; kept 24 hours */
                "Idempotency-Key"?: components["parameters"]["OptionalIdempotencyKey"];
                /** @description The ETag of what is changed */
                "If-Match"?: components["parameters"]["OptionalIfMatch"];
                /** @description Why; staff must say it when they write */
                "X-Actor-Reason"?: components["parameters"]["ActorReason"];
                /** @description wait=seconds for what is not known yet; 2 unless told */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It was there already, and is what was asked for */
            200: {
                headers: {
                    /** @description What the caller has now seen; send it as X-Min-Position */
                    "X-Position"?: string;
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "kid": "kid",
                     *           "jwk": {},
                     *           "madeAt": "2026-08-24T15:00:00Z",
                     *           "relievedAt": "2026-08-24T15:00:00Z",
                     *           "withdrawnAt": "2026-08-24T15:00:00Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["KeyList"];
                };
            };
            /** @description Created */
            201: {
                headers: {
                    /** @description What the caller has now seen; send it as X-Min-Position */
                    "X-Position"?: string;
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "kid": "kid",
                     *           "jwk": {},
                     *           "madeAt": "2026-08-24T15:00:00Z",
                     *           "relievedAt": "2026-08-24T15:00:00Z",
                     *           "withdrawnAt": "2026-08-24T15:00:00Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["KeyList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    createSigningKeyWithdrawal: {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back in the answer */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description W3C trace context */
                traceparent?: components["parameters"]["Traceparent"];
                /** @description One effect however often it is sent; kept 24 hours */
                "Idempotency-Key"?: components["parameters"]["OptionalIdempotencyKey"];
                /** @description The ETag of what is changed */
                "If-Match"?: components["parameters"]["OptionalIfMatch"];
                /** @description Why; staff must say it when they write */
                "X-Actor-Reason"?: components["parameters"]["ActorReason"];
                /** @description wait=seconds for what is not known yet; 2 unless told */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                kid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description What the caller has now seen; send it as X-Min-Position */
                    "X-Position"?: string;
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "kid": "kid",
                     *           "jwk": {},
                     *           "madeAt": "2026-08-24T15:00:00Z",
                     *           "relievedAt": "2026-08-24T15:00:00Z",
                     *           "withdrawnAt": "2026-08-24T15:00:00Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["KeyList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getStream: {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back in the answer */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description W3C trace context */
                traceparent?: components["parameters"]["Traceparent"];
                /** @description An X-Position, or up to 16 with commas between them: answer nothing older */
                "X-Min-Position"?: components["parameters"]["MinPosition"];
                /** @description wait=seconds for what is not known yet; 2 unless told */
                Prefer?: components["parameters"]["Prefer"];
                /** @description 304 if this is still the version */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                category: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "streamId": "stream Id",
                     *       "key": "key",
                     *       "version": 1,
                     *       "publicVersion": 1,
                     *       "archived": true,
                     *       "events": [
                     *         {
                     *           "position": 1,
                     *           "subject": "subject",
                     *           "version": 1,
                     *           "publicVersion": 1,
                     *           "id": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *           "type": "type",
                     *           "time": "2026-08-24T15:00:00Z",
                     *           "knownAt": "2026-08-24T15:00:00Z",
                     *           "recordedAt": "2026-08-24T15:00:00Z",
                     *           "actor": "actor",
                     *           "correlationId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *           "causationId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *           "metadata": {},
                     *           "data": {}
                     *         }
                     *       ],
                     *       "page": {
                     *         "next": "next"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["StreamView"];
                };
            };
            /** @description The caller has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getStreamDiff: {
        parameters: {
            query?: {
                from?: number;
                to?: number;
            };
            header?: {
                /** @description Comes back in the answer */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description W3C trace context */
                traceparent?: components["parameters"]["Traceparent"];
                /** @description An X-Position, or up to 16 with commas between them: answer nothing older */
                "X-Min-Position"?: components["parameters"]["MinPosition"];
                /** @description wait=seconds for what is not known yet; 2 unless told */
                Prefer?: components["parameters"]["Prefer"];
                /** @description 304 if this is still the version */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                category: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "streamId": "stream Id",
                     *       "from": 1,
                     *       "to": 1,
                     *       "folded": true,
                     *       "changes": [
                     *         {
                     *           "path": "path",
                     *           "from": {},
                     *           "to": {}
                     *         }
                     *       ],
                     *       "events": [
                     *         {
                     *           "version": 1,
                     *           "id": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *           "type": "type",
                     *           "time": "2026-08-24T15:00:00Z",
                     *           "knownAt": "2026-08-24T15:00:00Z",
                     *           "data": {}
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Diff"];
                };
            };
            /** @description The caller has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getWaiting: {
        parameters: {
            query?: {
                /** @description How many items at most */
                limit?: components["parameters"]["Limit"];
                /** @description page.next of the page before, with the same filters */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description Comes back in the answer */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description W3C trace context */
                traceparent?: components["parameters"]["Traceparent"];
                /** @description An X-Position, or up to 16 with commas between them: answer nothing older */
                "X-Min-Position"?: components["parameters"]["MinPosition"];
                /** @description wait=seconds for what is not known yet; 2 unless told */
                Prefer?: components["parameters"]["Prefer"];
                /** @description 304 if this is still the version */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "place": "place",
                     *           "source": "source",
                     *           "stream": "stream",
                     *           "version": 1,
                     *           "type": "type",
                     *           "eventId": "event Id",
                     *           "awaits": "awaits",
                     *           "since": "2026-08-24T15:00:00Z",
                     *           "overdue": true
                     *         }
                     *       ],
                     *       "page": {
                     *         "next": "next"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["PageWaiting"];
                };
            };
            /** @description The caller has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    getWebhookInbox: {
        parameters: {
            query?: {
                after?: number;
                deliveryId?: string;
                provider?: string;
                status?: string;
            };
            header?: {
                /** @description Comes back in the answer */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description W3C trace context */
                traceparent?: components["parameters"]["Traceparent"];
                /** @description An X-Position, or up to 16 with commas between them: answer nothing older */
                "X-Min-Position"?: components["parameters"]["MinPosition"];
                /** @description wait=seconds for what is not known yet; 2 unless told */
                Prefer?: components["parameters"]["Prefer"];
                /** @description 304 if this is still the version */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": 1,
                     *           "provider": "provider",
                     *           "endpoint": "endpoint",
                     *           "scheme": "scheme",
                     *           "keyId": "key Id",
                     *           "deliveryId": "delivery Id",
                     *           "semanticKey": "semantic Key",
                     *           "status": "status",
                     *           "note": "note",
                     *           "conflicts": 1,
                     *           "attempts": 1,
                     *           "receivedAt": "2026-08-24T15:00:00Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Deliveries"];
                };
            };
            /** @description The caller has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    createWebhookInboxReplay: {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back in the answer */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description W3C trace context */
                traceparent?: components["parameters"]["Traceparent"];
                /** @description One effect however often it is sent; kept 24 hours */
                "Idempotency-Key"?: components["parameters"]["OptionalIdempotencyKey"];
                /** @description The ETag of what is changed */
                "If-Match"?: components["parameters"]["OptionalIfMatch"];
                /** @description Why; staff must say it when they write */
                "X-Actor-Reason"?: components["parameters"]["ActorReason"];
                /** @description wait=seconds for what is not known yet; 2 unless told */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "filter": {
                 *         "provider": "provider",
                 *         "status": "status",
                 *         "deliveryId": "delivery Id",
                 *         "from": "2026-08-24T15:00:00Z",
                 *         "to": "2026-08-24T15:00:00Z",
                 *         "after": 1
                 *       },
                 *       "dryRun": true,
                 *       "reason": "asked for by e-mail"
                 *     }
                 */
                "application/json": components["schemas"]["InboxReplayRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description What the caller has now seen; send it as X-Min-Position */
                    "X-Position"?: string;
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "dryRun": true,
                     *       "counts": {},
                     *       "facts": 1,
                     *       "items": [
                     *         {
                     *           "id": 1,
                     *           "provider": "provider",
                     *           "deliveryId": "delivery Id",
                     *           "was": "was",
                     *           "now": "now",
                     *           "note": "note",
                     *           "facts": 1
                     *         }
                     *       ],
                     *       "next": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ReplayReport"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
}
