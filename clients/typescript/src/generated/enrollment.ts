// Made of docs/api/enrollment-service.json by "npm run generate"; not to be edited.

export interface paths {
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
    "/api/v1/bulk-enrollments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enrol many learners for an organisation, as {organisation, funding?, rows:[…]} */
        post: operations["createBulkEnrollment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk-enrollments/{bulkId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a bulk request is */
        get: operations["getBulkEnrollment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk-enrollments/{bulkId}/resumptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try again the rows that could not be decided */
        post: operations["createBulkEnrollmentResumption"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk-enrollments/{bulkId}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rows of a bulk request, and what became of each */
        get: operations["listBulkEnrollmentRows"];
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
    "/api/v1/enrollments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Enrolments by learner, session or status; a learner who names nobody asks for their own */
        get: operations["listEnrollments"];
        put?: never;
        /** Ask for a seat in an offering; it is the learner's once it is paid for */
        post: operations["createEnrollment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enrollments/{enrollmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One enrolment and what can be done with it, now or as it was at an instant or version */
        get: operations["getEnrollment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enrollments/{enrollmentId}/cancellations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give up a request that is not paid for */
        post: operations["createEnrollmentCancellation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enrollments/{enrollmentId}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the learner was told of the enrolment, and when */
        get: operations["getEnrollmentConfirmation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enrollments/{enrollmentId}/content-accesses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open an item of the course; the content platform also tells what was opened before */
        post: operations["createEnrollmentContentAccess"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enrollments/{enrollmentId}/drop-decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decide about a contested drop */
        post: operations["createEnrollmentDropDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enrollments/{enrollmentId}/drop-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Drop the course, with its refund if that is due; as a dry run, only show what would follow */
        post: operations["createEnrollmentDropRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enrollments/{enrollmentId}/withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw from the course with a W; as a dry run, only show what would follow */
        post: operations["createEnrollmentWithdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holds/{holdId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One hold */
        get: operations["getHold"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holds/{holdId}/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Release a hold; which role releases which kind is a policy */
        post: operations["createHoldRelease"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/learners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Register a learner */
        post: operations["createLearner"];
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
    "/api/v1/learners/{id}/identity-assertions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The learner's official name, signed for another service */
        get: operations["listLearnerIdentityAssertions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/learners/{learnerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One learner, now or as they were known at an instant or version */
        get: operations["getLearner"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/learners/{learnerId}/directory-preference": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Whether directory information is withheld from everybody but the learner and staff */
        put: operations["putLearnerDirectoryPreference"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/learners/{learnerId}/email-activations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that the learner uses their institution's e-mail address */
        post: operations["createLearnerEmailActivation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/learners/{learnerId}/entitlements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the learner may use beside courses, and until when */
        get: operations["listLearnerEntitlements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/learners/{learnerId}/erasures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Destroy the learner's personal data */
        post: operations["createLearnerErasure"];
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
    "/api/v1/learners/{learnerId}/holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The holds in force, or all there ever were */
        get: operations["listLearnerHolds"];
        put?: never;
        /** Place a hold on a learner */
        post: operations["createLearnerHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/learners/{learnerId}/honor-code-acceptances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept the honour code */
        post: operations["createLearnerHonorCodeAcceptance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/learners/{learnerId}/load": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The load in a session and in its semester, by the thresholds in force now */
        get: operations["getLearnerLoad"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/learners/{learnerId}/onboarding-completions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that the learner has passed the onboarding course */
        post: operations["createLearnerOnboardingCompletion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/learners/{learnerId}/previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is known of a learner's free previews */
        get: operations["listLearnerPreviews"];
        put?: never;
        /** Report what a learner has done in a free preview; answers with all that is known of the course's version */
        post: operations["createLearnerPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rosters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The roster of a session or an offering, as a table for spreadsheets */
        get: operations["listRosters"];
        put?: never;
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Advice: {
            rule: string;
            message: string;
        };
        AllowedAction: {
            action: string;
            from?: components["schemas"]["Deadline"];
            until?: components["schemas"]["Deadline"];
            refused?: components["schemas"]["Violation"][];
        };
        Amount: {
            /** Format: int32 */
            courses: number;
            creditHours: string;
            weeklyHours: components["schemas"]["Weekly"];
        };
        AppliedItem: {
            itemId: string;
            kind: string;
        };
        AsOf: string;
        Assertion: {
            identityAssertion: string;
            audience: string;
            expiresAt: components["schemas"]["Instant"];
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
        BigDecimal: string;
        /** @enum {string} */
        OpenTaskBlocked: "CONTENT_ACCESS";
        RelayStatusBlocked: {
            streamId: string;
            /** Format: int32 */
            shard: number;
            /** Format: int64 */
            position: number;
            error: string;
            since: components["schemas"]["Instant"];
        };
        /** @enum {string} */
        CancellationReason: "LEARNER_REQUEST" | "STAFF_REQUEST" | "NO_RATE_IN_FORCE";
        Cap: {
            creditHours: string;
            taken: string;
            left: string;
        };
        Cause: {
            service: string;
            stream: string;
            /** Format: int64 */
            version: number;
            /** Format: int64 */
            position: number;
        };
        Channel: {
            kind: components["schemas"]["ChannelKind"];
            address?: string;
        };
        /** @enum {string} */
        Clock: "BUSINESS" | "REAL";
        Command: {
            name: string;
            content: components["schemas"]["Json"];
        };
        Confirmation: {
            enrollmentId: components["schemas"]["EnrollmentId"];
            learnerId: components["schemas"]["LearnerId"];
            state: string;
            channel?: string;
            since: components["schemas"]["Instant"];
            dueAt: components["schemas"]["Instant"];
            sentAt?: components["schemas"]["Instant"];
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
        Content: {
            granted: boolean;
            grantedAt?: components["schemas"]["Instant"];
            suspended?: components["schemas"]["SuspensionReason"];
            gradedItemsLocked: boolean;
            opened: components["schemas"]["OpenedItem"][];
        };
        CourseCode: string;
        CreditHours: string;
        Currency: string;
        Deadline: {
            at: components["schemas"]["Instant"];
            local: string;
            zone: components["schemas"]["ZoneId"];
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
        /** @enum {string} */
        DeclineReason: "LATE" | "CANCELLED" | "ALREADY_FUNDED" | "SLOT_TAKEN" | "SESSION_OVER";
        Declined: {
            fundingId: string;
            reason: components["schemas"]["DeclineReason"];
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
        DirectoryPreference: {
            withheld: boolean;
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
        /** @enum {string} */
        DropOutcome: "UPHELD" | "REVERSED";
        DropRuling: {
            outcome: components["schemas"]["DropOutcome"];
            reason: string;
        };
        DropView: {
            requestedAt: components["schemas"]["Instant"];
            refund?: components["schemas"]["RefundKind"];
            contestedBy?: components["schemas"]["Instant"];
            upheld: boolean;
        };
        DryRun: {
            kind: components["schemas"]["ReplayKind"];
            target: string;
            /** Format: int64 */
            events: number;
        };
        EnrollmentViewEffects: {
            refund: components["schemas"]["RefundKind"];
            amount?: components["schemas"]["Money"];
            record: string;
        };
        /** @enum {string} */
        HandlingEffects: "ALLOW" | "SILENT";
        /** Format: uuid */
        EnrollmentId: string;
        /** @enum {string} */
        EnrollmentStatus: "UNREQUESTED" | "PENDING_PAYMENT" | "ENROLLED" | "EXPIRED" | "CANCELLED" | "DROPPED" | "WITHDRAWN" | "COMPLETED";
        EnrollmentView: {
            enrollmentId: components["schemas"]["EnrollmentId"];
            learnerId: components["schemas"]["LearnerId"];
            offeringId: components["schemas"]["OfferingId"];
            sessionId: components["schemas"]["SessionId"];
            courseCode: components["schemas"]["CourseCode"];
            title: string;
            creditHours: components["schemas"]["CreditHours"];
            owningProgramme: components["schemas"]["ProgrammeCode"];
            origin: components["schemas"]["Origin"];
            funding: components["schemas"]["Funding"];
            /** Format: int32 */
            attempt: number;
            status: components["schemas"]["EnrollmentStatus"];
            payBy: components["schemas"]["Deadline"];
            paymentId?: components["schemas"]["PaymentId"];
            authorizationId?: components["schemas"]["AuthorizationId"];
            enrolledAt?: components["schemas"]["Instant"];
            dropDeadline?: components["schemas"]["Deadline"];
            classesStartAt?: components["schemas"]["Deadline"];
            classesEndAt: components["schemas"]["Deadline"];
            content: components["schemas"]["Content"];
            drop?: components["schemas"]["DropView"];
            expiredAt?: components["schemas"]["Instant"];
            cancellationReason?: components["schemas"]["CancellationReason"];
            grade?: components["schemas"]["Grade"];
            priorProgress?: components["schemas"]["PriorProgressView"];
            declinedFunding: components["schemas"]["Declined"][];
            tuition?: components["schemas"]["Money"];
            allowedActions: components["schemas"]["AllowedAction"][];
            advice: components["schemas"]["Advice"][];
            effects?: components["schemas"]["EnrollmentViewEffects"];
            /** Format: int64 */
            version: number;
            sources?: components["schemas"]["Cause"][];
        };
        Entitled: {
            learnerId: components["schemas"]["LearnerId"];
            items: components["schemas"]["EntitledItem"][];
        };
        /** @enum {string} */
        EntitlementService: "LIBRARY" | "CAREER_SERVICES" | "COURSERA_MEMBERSHIP" | "FACILITATOR_SUPPORT" | "HANDSHAKE" | "QUINNCIA" | "ALUMNI_ASSOCIATION" | "GRADUATION_INVITATION";
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
        Funding: "SELF" | "EMPLOYER" | "VA";
        /** @enum {string} */
        Grade: "A" | "A-" | "B+" | "B" | "B-" | "C+" | "C" | "C-" | "D+" | "D" | "D-" | "F";
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
        /** @enum {string} */
        HoldKind: "FINANCIAL" | "ADVISING" | "SCHOLASTIC" | "CONDUCT" | "HEALTH";
        HoldView: {
            holdId: components["schemas"]["HoldId"];
            learnerId: components["schemas"]["LearnerId"];
            kind: components["schemas"]["HoldKind"];
            blocks: components["schemas"]["HoldBlock"][];
            active: boolean;
        };
        Holds: {
            learnerId: components["schemas"]["LearnerId"];
            items: components["schemas"]["HoldListItem"][];
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
        EnrollmentListItem: {
            enrollmentId: components["schemas"]["EnrollmentId"];
            learnerId: components["schemas"]["LearnerId"];
            offeringId: components["schemas"]["OfferingId"];
            sessionId: components["schemas"]["SessionId"];
            courseCode: components["schemas"]["CourseCode"];
            title: string;
            creditHours: components["schemas"]["CreditHours"];
            origin: components["schemas"]["Origin"];
            funding: components["schemas"]["Funding"];
            /** Format: int32 */
            attempt: number;
            status: components["schemas"]["EnrollmentStatus"];
            requestedAt: components["schemas"]["Instant"];
            payBy: components["schemas"]["Deadline"];
            enrolledAt?: components["schemas"]["Instant"];
            dropDeadline?: components["schemas"]["Deadline"];
            /** Format: int64 */
            version: number;
        };
        HoldListItem: {
            holdId: components["schemas"]["HoldId"];
            learnerId: components["schemas"]["LearnerId"];
            kind: components["schemas"]["HoldKind"];
            reason?: string;
            blocks: components["schemas"]["HoldBlock"][];
            active: boolean;
            placedAt?: components["schemas"]["Instant"];
            releasedAt?: components["schemas"]["Instant"];
        };
        EntitledItem: {
            service: components["schemas"]["EntitlementService"];
            lasts: components["schemas"]["Term"];
        };
        DecisionsItem: {
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
        ChannelKind: "PERSONAL" | "INSTITUTION";
        /** @enum {string} */
        ReplayRequestKind: "REPUBLISH" | "REWIND" | "RECOVER";
        /** Format: uuid */
        LearnerId: string;
        LearnerView: {
            learnerId: components["schemas"]["LearnerId"];
            givenName?: string;
            familyName?: string;
            email?: string;
            country?: string;
            institutionEmail?: string;
            registeredAt?: components["schemas"]["Instant"];
            institutionEmailProvisionedAt?: components["schemas"]["Instant"];
            emailActivatedAt?: components["schemas"]["Instant"];
            onboardingPassedAt?: components["schemas"]["Instant"];
            honorCodeAcceptedAt?: components["schemas"]["Instant"];
            channel: components["schemas"]["Channel"];
            openTasks: components["schemas"]["OpenTask"][];
            entitlements: components["schemas"]["EntitlementService"][];
            directoryInformationWithheld: boolean;
            erased: boolean;
        };
        Line: {
            /** Format: int32 */
            line: number;
            learnerId: string;
            offeringId: string;
            state: components["schemas"]["RowState"];
            enrollmentId?: components["schemas"]["UUID"];
            /** Format: int32 */
            status?: number;
            code?: string;
            detail?: string;
            violations?: components["schemas"]["Violation"][];
            existing?: string;
            decisionId?: components["schemas"]["UUID"];
        };
        Listing: {
            asOf: components["schemas"]["Instant"];
            items: components["schemas"]["Version"][];
        };
        LoadView: {
            learnerId: components["schemas"]["LearnerId"];
            sessionId: components["schemas"]["SessionId"];
            semesterId: string;
            session: components["schemas"]["Amount"];
            semester: components["schemas"]["Amount"];
            sessions: components["schemas"]["OfSession"][];
            academic: components["schemas"]["Purpose"];
            va: components["schemas"]["Purpose"];
            federal: components["schemas"]["Purpose"];
            cap: components["schemas"]["Cap"];
            advice: components["schemas"]["Advice"][];
            courses: components["schemas"]["Taken"][];
            /** Format: int32 */
            policyVersion: number;
        };
        Money: {
            /** Format: int64 */
            amountMinor: number;
            currency: components["schemas"]["Currency"];
        };
        Next: {
            next?: string;
        };
        NotTransferredItem: {
            itemId: string;
            kind: string;
            reason: string;
        };
        OfSession: {
            sessionId: components["schemas"]["SessionId"];
            amount: components["schemas"]["Amount"];
            va: components["schemas"]["LoadRulesStanding"];
        };
        OfferingId: string;
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
        OpenTask: {
            task: components["schemas"]["Task"];
            rule: string;
            blocks: components["schemas"]["OpenTaskBlocked"][];
        };
        OpenedItem: {
            itemId: string;
            blocksRefund: boolean;
            accessedAt: components["schemas"]["Instant"];
        };
        Opening: {
            itemId: string;
            accessedAt?: components["schemas"]["Instant"];
        };
        /** @enum {string} */
        Origin: "NEW" | "UPGRADE";
        PageDisclosureLine: {
            items: components["schemas"]["DisclosureLine"][];
            page: components["schemas"]["Next"];
        };
        PageEntry: {
            items: components["schemas"]["Entry"][];
            page: components["schemas"]["Next"];
        };
        PageEnrollmentListItem: {
            items: components["schemas"]["EnrollmentListItem"][];
            page: components["schemas"]["Next"];
        };
        PageDecisionsItem: {
            items: components["schemas"]["DecisionsItem"][];
            page: components["schemas"]["Next"];
        };
        PageLine: {
            items: components["schemas"]["Line"][];
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
        PageReplayView: {
            items: components["schemas"]["ReplayView"][];
            page: components["schemas"]["Next"];
        };
        PageStoredEvent: {
            items: components["schemas"]["StoredEvent"][];
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
        /** Format: uuid */
        PaymentId: string;
        Placing: {
            holdId?: components["schemas"]["HoldId"];
            kind: components["schemas"]["HoldKind"];
            blocks?: components["schemas"]["HoldBlock"][];
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
        Preview: {
            courseCode: components["schemas"]["CourseCode"];
            startedAt: components["schemas"]["Instant"];
            contentVersion: string;
            items?: components["schemas"]["PreviewItem"][];
        };
        PreviewItem: {
            itemId: string;
            kind: string;
            completedAt: components["schemas"]["Instant"];
            score?: components["schemas"]["BigDecimal"];
        };
        PreviewView: {
            learnerId: components["schemas"]["LearnerId"];
            courseCode: components["schemas"]["CourseCode"];
            startedAt: components["schemas"]["Instant"];
            contentVersion: string;
            items: components["schemas"]["PreviewItem"][];
        };
        Previews: {
            learnerId: components["schemas"]["LearnerId"];
            items: components["schemas"]["PreviewView"][];
        };
        PriorProgressView: {
            applied: components["schemas"]["AppliedItem"][];
            notTransferred: components["schemas"]["NotTransferredItem"][];
        };
        ProgrammeCode: string;
        BulkEnrollmentsProgress: {
            bulkId: components["schemas"]["UUID"];
            organisation: string;
            requestedBy: string;
            state: components["schemas"]["State"];
            /** Format: int64 */
            total: number;
            /** Format: int64 */
            waiting: number;
            /** Format: int64 */
            accepted: number;
            /** Format: int64 */
            refused: number;
            /** Format: int64 */
            notKnownYet: number;
            openedAt: components["schemas"]["Instant"];
        };
        ReplayViewProgress: {
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
        Purpose: {
            status: components["schemas"]["LoadRulesStanding"];
            over: string;
            creditHours: string;
            fullTime: string;
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
        /** @enum {string} */
        RefundKind: "FULL" | "NONE";
        Registration: {
            learnerId?: components["schemas"]["LearnerId"];
            givenName: string;
            familyName: string;
            email: string;
            country: string;
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
            blocked: components["schemas"]["RelayStatusBlocked"][];
        };
        /** @enum {string} */
        ReplayKind: "REPUBLISH" | "REWIND" | "REBUILD" | "ROLLBACK" | "RECOVER";
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
            effects?: components["schemas"]["HandlingEffects"];
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
            progress: components["schemas"]["ReplayViewProgress"];
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
        BulkEnrollmentRequest: {
            organisation: string;
            funding?: components["schemas"]["Funding"];
            rows: components["schemas"]["RequestRow"][];
        };
        EnrollmentRequest: {
            enrollmentId?: components["schemas"]["EnrollmentId"];
            learnerId: components["schemas"]["LearnerId"];
            offeringId: components["schemas"]["OfferingId"];
            origin?: components["schemas"]["Origin"];
            funding?: components["schemas"]["Funding"];
        };
        RequestRow: {
            learnerId: string;
            offeringId: string;
            origin?: components["schemas"]["Origin"];
        };
        /** @enum {string} */
        Result: "HOLDS" | "VIOLATED" | "NOTHING_AGAINST_IT";
        Roster: {
            items: components["schemas"]["RosterLine"][];
        };
        RosterLine: {
            enrollmentId: components["schemas"]["EnrollmentId"];
            learnerId: components["schemas"]["LearnerId"];
            givenName?: string;
            familyName?: string;
            email?: string;
            offeringId: components["schemas"]["OfferingId"];
            sessionId: components["schemas"]["SessionId"];
            courseCode: components["schemas"]["CourseCode"];
            title: string;
            creditHours: components["schemas"]["CreditHours"];
            origin: components["schemas"]["Origin"];
            funding: components["schemas"]["Funding"];
            /** Format: int32 */
            attempt: number;
            status: components["schemas"]["EnrollmentStatus"];
            requestedAt: components["schemas"]["Instant"];
            enrolledAt?: components["schemas"]["Instant"];
        };
        /** @enum {string} */
        RowState: "WAITING" | "ACCEPTED" | "REFUSED" | "NOT_KNOWN_YET";
        RuleFound: {
            rule: string;
            statement?: string;
            result: components["schemas"]["Result"];
            message?: string;
            observed?: string;
            required?: string;
            pointer?: string;
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
        Source: {
            service?: string;
            stream: string;
            /** Format: int64 */
            version?: number;
            eventId?: components["schemas"]["UUID"];
            exact: boolean;
        };
        /** @enum {string} */
        LoadRulesStanding: "NONE" | "LESS_THAN_HALF_TIME" | "HALF_TIME" | "PART_TIME" | "FULL_TIME";
        QuiescenceStanding: {
            quiet: boolean;
            reasons: string[];
            nextDueAt?: components["schemas"]["Instant"];
            lastDueAt?: components["schemas"]["Instant"];
        };
        /** @enum {string} */
        State: "RUNNING" | "DONE" | "INCOMPLETE";
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
        /** @enum {string} */
        SuspensionReason: "PAYMENT_RETURNED" | "DISPUTE_LOST";
        Taken: {
            enrollmentId: components["schemas"]["EnrollmentId"];
            courseCode: components["schemas"]["CourseCode"];
            sessionId: components["schemas"]["SessionId"];
            creditHours: components["schemas"]["CreditHours"];
            confirmed: boolean;
        };
        ClockTarget: {
            now?: string;
        };
        /** @enum {string} */
        ReplayRequestTarget: "REPLAY" | "LIVE";
        /** @enum {string} */
        Task: "ACTIVATE_EMAIL" | "PASS_ONBOARDING" | "ACCEPT_HONOR_CODE";
        /** @enum {string} */
        Term: "WHILE_ENROLLED" | "FOR_LIFE";
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
        Violation: {
            rule: string;
            message: string;
            observed?: string;
            required?: string;
            pointer?: string;
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
        Weekly: {
            from: string;
            to: string;
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
            code: "DIRECTORY_INFORMATION_WITHHELD" | "FORBIDDEN" | "ORIGIN_NOT_ALLOWED";
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
            code: "CLOCK_GOES_FORWARD" | "DUPLICATE_ENROLLMENT" | "ENROLLMENT_EXISTS" | "HOLD_EXISTS" | "IN_PROGRESS" | "KEY_NOT_WITHDRAWABLE" | "LEARNER_EXISTS" | "NO_GENERATION_KEPT" | "REPLAY_APPROVAL" | "REPLAY_RUNNING" | "REPLAY_STATE" | "SLOT_TAKEN" | "STORE_FORKED";
            /** @enum {integer} */
            status: 409;
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
            code: "ACCESS_AHEAD" | "ACCESS_NOT_POSSIBLE" | "CANCELLATION_NOT_POSSIBLE" | "DROP_NOT_CONTESTED" | "DROP_NOT_POSSIBLE" | "ENROLLMENT_NOT_POSSIBLE" | "ERASURE_NOT_POSSIBLE" | "HOLD_NOT_POSSIBLE" | "IDEMPOTENCY_KEY_REUSED" | "LEARNER_ERASED" | "NOT_KNOWN_YET" | "NO_INSTITUTION_EMAIL" | "POSITION_BEYOND_END" | "PREVIEW" | "PROFILE" | "UNKNOWN_SOURCE" | "UNKNOWN_STREAM" | "UNKNOWN_TYPE" | "WITHDRAWAL_NOT_POSSIBLE";
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
            code: "BEHIND" | "CONTENDED" | "DISCLOSURE_NOT_RECORDED" | "IDENTITY_KEYS_UNREACHABLE" | "STORE_CLOSED" | "UNAVAILABLE";
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
         *     - `DIRECTORY_INFORMATION_WITHHELD`: the learner has opted out of directory information
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
                 *       "code": "DIRECTORY_INFORMATION_WITHHELD",
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
         *     - `CLOCK_GOES_FORWARD`: the business clock does not go back
         *     - `DUPLICATE_ENROLLMENT`: the learner has this course in this session already; nextActions names the enrolment
         *     - `ENROLLMENT_EXISTS`: the enrolment was requested before, with other content
         *     - `HOLD_EXISTS`: the hold was placed before, with other content
         *     - `IN_PROGRESS`: a request with the same key is still at work; come again after Retry-After
         *     - `KEY_NOT_WITHDRAWABLE`: the key at work is not withdrawn; rotate first
         *     - `LEARNER_EXISTS`: the learner was registered before, with other content
         *     - `NO_GENERATION_KEPT`: the read model has no generation to go back to
         *     - `REPLAY_APPROVAL`: who asked for a job does not approve it
         *     - `REPLAY_RUNNING`: a job on the same target is under way
         *     - `REPLAY_STATE`: the job is not in a state from which this leads on
         *     - `SLOT_TAKEN`: another enrolment has taken the seat that the drop gave free
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
                 *       "code": "CLOCK_GOES_FORWARD",
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
         *     - `ACCESS_AHEAD`: an access cannot lie ahead
         *     - `ACCESS_NOT_POSSIBLE`: the item cannot be opened in this enrolment now
         *     - `CANCELLATION_NOT_POSSIBLE`: only a request that is not paid for can be cancelled
         *     - `DROP_NOT_CONTESTED`: the drop is not one that is decided about
         *     - `DROP_NOT_POSSIBLE`: the course cannot be dropped, or not any more
         *     - `ENROLLMENT_NOT_POSSIBLE`: the rules of enrolment refuse the request
         *     - `ERASURE_NOT_POSSIBLE`: something still binds the learner: an enrolment, a request for one, or a hold
         *     - `HOLD_NOT_POSSIBLE`: this role may not place or release a hold of this kind
         *     - `IDEMPOTENCY_KEY_REUSED`: the key was used with another body
         *     - `LEARNER_ERASED`: the personal data of this learner were destroyed
         *     - `NOT_KNOWN_YET`: what the body refers to is not known here, not yet or never; come again after Retry-After
         *     - `NO_INSTITUTION_EMAIL`: the learner has no address of the institution yet
         *     - `POSITION_BEYOND_END`: a position lies beyond the last one
         *     - `PREVIEW`: the report does not fit what is known of the free preview
         *     - `PROFILE`: a name, an address or a country does not fit
         *     - `UNKNOWN_SOURCE`: nothing of that service is consumed here
         *     - `UNKNOWN_STREAM`: there is no such stream here
         *     - `UNKNOWN_TYPE`: no event of that type is published here
         *     - `WITHDRAWAL_NOT_POSSIBLE`: the learner cannot withdraw, or not yet or not any more
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
                 *       "code": "ACCESS_AHEAD",
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
    createBulkEnrollment: {
        parameters: {
            query?: {
                funding?: components["schemas"]["Funding"];
                organisation?: string;
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
                /** @example text */
                "text/csv": string;
                /**
                 * @example {
                 *       "organisation": "Example Power Company",
                 *       "funding": "SELF",
                 *       "rows": [
                 *         {
                 *           "learnerId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                 *           "offeringId": "2026-FALL-1:ECEA-5700",
                 *           "origin": "NEW"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["BulkEnrollmentRequest"];
            };
        };
        responses: {
            /** @description Accepted: it goes on */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "bulkId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "organisation": "Example Power Company",
                     *       "requestedBy": "requested By",
                     *       "state": "RUNNING",
                     *       "total": 1,
                     *       "waiting": 1,
                     *       "accepted": 1,
                     *       "refused": 1,
                     *       "notKnownYet": 1,
                     *       "openedAt": "2026-08-24T15:00:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["BulkEnrollmentsProgress"];
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
    getBulkEnrollment: {
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
                bulkId: components["schemas"]["UUID"];
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
                     *       "bulkId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "organisation": "Example Power Company",
                     *       "requestedBy": "requested By",
                     *       "state": "RUNNING",
                     *       "total": 1,
                     *       "waiting": 1,
                     *       "accepted": 1,
                     *       "refused": 1,
                     *       "notKnownYet": 1,
                     *       "openedAt": "2026-08-24T15:00:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["BulkEnrollmentsProgress"];
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
    createBulkEnrollmentResumption: {
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
                bulkId: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted: it goes on */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "bulkId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "organisation": "Example Power Company",
                     *       "requestedBy": "requested By",
                     *       "state": "RUNNING",
                     *       "total": 1,
                     *       "waiting": 1,
                     *       "accepted": 1,
                     *       "refused": 1,
                     *       "notKnownYet": 1,
                     *       "openedAt": "2026-08-24T15:00:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["BulkEnrollmentsProgress"];
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
    listBulkEnrollmentRows: {
        parameters: {
            query?: {
                state?: components["schemas"]["RowState"];
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
                bulkId: components["schemas"]["UUID"];
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
                     *           "line": 1,
                     *           "learnerId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *           "offeringId": "2026-FALL-1:ECEA-5700",
                     *           "state": "WAITING",
                     *           "enrollmentId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *           "status": 1,
                     *           "code": "NOT_KNOWN_YET",
                     *           "detail": "detail",
                     *           "violations": [
                     *             {
                     *               "rule": "rule",
                     *               "message": "the enrolment is not known here yet",
                     *               "observed": "observed",
                     *               "required": "required",
                     *               "pointer": "pointer"
                     *             }
                     *           ],
                     *           "existing": "existing",
                     *           "decisionId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20"
                     *         }
                     *       ],
                     *       "page": {
                     *         "next": "next"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["PageLine"];
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
    listEnrollments: {
        parameters: {
            query?: {
                learnerId?: components["schemas"]["LearnerId"];
                sessionId?: components["schemas"]["SessionId"];
                status?: components["schemas"]["EnrollmentStatus"];
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
                     *           "enrollmentId": "019a6c2e-8c20-7b6e-b0a3-2d4f6a8c0e12",
                     *           "learnerId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *           "offeringId": "2026-FALL-1:ECEA-5700",
                     *           "sessionId": "2026-FALL-1",
                     *           "courseCode": "ECEA-5700",
                     *           "title": "Introduction to Power Electronics",
                     *           "creditHours": "0.8",
                     *           "origin": "NEW",
                     *           "funding": "SELF",
                     *           "attempt": 1,
                     *           "status": "UNREQUESTED",
                     *           "requestedAt": "2026-08-24T15:00:00Z",
                     *           "payBy": {
                     *             "at": "2026-08-24T15:00:00Z",
                     *             "local": "2026-08-24T09:00:00",
                     *             "zone": "America/Denver"
                     *           },
                     *           "enrolledAt": "2026-08-24T15:00:00Z",
                     *           "dropDeadline": {
                     *             "at": "2026-08-24T15:00:00Z",
                     *             "local": "2026-08-24T09:00:00",
                     *             "zone": "America/Denver"
                     *           },
                     *           "version": 1
                     *         }
                     *       ],
                     *       "page": {
                     *         "next": "next"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["PageEnrollmentListItem"];
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
    createEnrollment: {
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
                 *       "enrollmentId": "019a6c2e-8c20-7b6e-b0a3-2d4f6a8c0e12",
                 *       "learnerId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                 *       "offeringId": "2026-FALL-1:ECEA-5700",
                 *       "origin": "NEW",
                 *       "funding": "SELF"
                 *     }
                 */
                "application/json": components["schemas"]["EnrollmentRequest"];
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
                     *       "enrollmentId": "019a6c2e-8c20-7b6e-b0a3-2d4f6a8c0e12",
                     *       "learnerId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "offeringId": "2026-FALL-1:ECEA-5700",
                     *       "sessionId": "2026-FALL-1",
                     *       "courseCode": "ECEA-5700",
                     *       "title": "Introduction to Power Electronics",
                     *       "creditHours": "0.8",
                     *       "owningProgramme": "MS-ECE",
                     *       "origin": "NEW",
                     *       "funding": "SELF",
                     *       "attempt": 1,
                     *       "status": "UNREQUESTED",
                     *       "payBy": {
                     *         "at": "2026-08-24T15:00:00Z",
                     *         "local": "2026-08-24T09:00:00",
                     *         "zone": "America/Denver"
                     *       },
                     *       "paymentId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "authorizationId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "enrolledAt": "2026-08-24T15:00:00Z",
                     *       "dropDeadline": {
                     *         "at": "2026-08-24T15:00:00Z",
                     *         "local": "2026-08-24T09:00:00",
                     *         "zone": "America/Denver"
                     *       },
                     *       "classesStartAt": {
                     *         "at": "2026-08-24T15:00:00Z",
                     *         "local": "2026-08-24T09:00:00",
                     *         "zone": "America/Denver"
                     *       },
                     *       "classesEndAt": {
                     *         "at": "2026-08-24T15:00:00Z",
                     *         "local": "2026-08-24T09:00:00",
                     *         "zone": "America/Denver"
                     *       },
                     *       "content": {
                     *         "granted": true,
                     *         "grantedAt": "2026-08-24T15:00:00Z",
                     *         "suspended": "PAYMENT_RETURNED",
                     *         "gradedItemsLocked": true,
                     *         "opened": [
                     *           {
                     *             "itemId": "ECEA-5700/week-1/quiz",
                     *             "blocksRefund": true,
                     *             "accessedAt": "2026-08-24T15:00:00Z"
                     *           }
                     *         ]
                     *       },
                     *       "drop": {
                     *         "requestedAt": "2026-08-24T15:00:00Z",
                     *         "refund": "FULL",
                     *         "contestedBy": "2026-08-24T15:00:00Z",
                     *         "upheld": true
                     *       },
                     *       "expiredAt": "2026-08-24T15:00:00Z",
                     *       "cancellationReason": "LEARNER_REQUEST",
                     *       "grade": "A",
                     *       "priorProgress": {
                     *         "applied": [
                     *           {
                     *             "itemId": "ECEA-5700/week-1/quiz",
                     *             "kind": "kind"
                     *           }
                     *         ],
                     *         "notTransferred": [
                     *           {
                     *             "itemId": "ECEA-5700/week-1/quiz",
                     *             "kind": "kind",
                     *             "reason": "asked for by e-mail"
                     *           }
                     *         ]
                     *       },
                     *       "declinedFunding": [
                     *         {
                     *           "fundingId": "funding Id",
                     *           "reason": "LATE"
                     *         }
                     *       ],
                     *       "tuition": {
                     *         "amountMinor": 42000,
                     *         "currency": "USD"
                     *       },
                     *       "allowedActions": [
                     *         {
                     *           "action": "open-existing",
                     *           "from": {
                     *             "at": "2026-08-24T15:00:00Z",
                     *             "local": "2026-08-24T09:00:00",
                     *             "zone": "America/Denver"
                     *           },
                     *           "until": {
                     *             "at": "2026-08-24T15:00:00Z",
                     *             "local": "2026-08-24T09:00:00",
                     *             "zone": "America/Denver"
                     *           },
                     *           "refused": [
                     *             {
                     *               "rule": "rule",
                     *               "message": "the enrolment is not known here yet",
                     *               "observed": "observed",
                     *               "required": "required",
                     *               "pointer": "pointer"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "advice": [
                     *         {
                     *           "rule": "rule",
                     *           "message": "the enrolment is not known here yet"
                     *         }
                     *       ],
                     *       "effects": {
                     *         "refund": "FULL",
                     *         "amount": {
                     *           "amountMinor": 42000,
                     *           "currency": "USD"
                     *         },
                     *         "record": "record"
                     *       },
                     *       "version": 1,
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
                    "application/json": components["schemas"]["EnrollmentView"];
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
                     *       "enrollmentId": "019a6c2e-8c20-7b6e-b0a3-2d4f6a8c0e12",
                     *       "learnerId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "offeringId": "2026-FALL-1:ECEA-5700",
                     *       "sessionId": "2026-FALL-1",
                     *       "courseCode": "ECEA-5700",
                     *       "title": "Introduction to Power Electronics",
                     *       "creditHours": "0.8",
                     *       "owningProgramme": "MS-ECE",
                     *       "origin": "NEW",
                     *       "funding": "SELF",
                     *       "attempt": 1,
                     *       "status": "UNREQUESTED",
                     *       "payBy": {
                     *         "at": "2026-08-24T15:00:00Z",
                     *         "local": "2026-08-24T09:00:00",
                     *         "zone": "America/Denver"
                     *       },
                     *       "paymentId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "authorizationId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "enrolledAt": "2026-08-24T15:00:00Z",
                     *       "dropDeadline": {
                     *         "at": "2026-08-24T15:00:00Z",
                     *         "local": "2026-08-24T09:00:00",
                     *         "zone": "America/Denver"
                     *       },
                     *       "classesStartAt": {
                     *         "at": "2026-08-24T15:00:00Z",
                     *         "local": "2026-08-24T09:00:00",
                     *         "zone": "America/Denver"
                     *       },
                     *       "classesEndAt": {
                     *         "at": "2026-08-24T15:00:00Z",
                     *         "local": "2026-08-24T09:00:00",
                     *         "zone": "America/Denver"
                     *       },
                     *       "content": {
                     *         "granted": true,
                     *         "grantedAt": "2026-08-24T15:00:00Z",
                     *         "suspended": "PAYMENT_RETURNED",
                     *         "gradedItemsLocked": true,
                     *         "opened": [
                     *           {
                     *             "itemId": "ECEA-5700/week-1/quiz",
                     *             "blocksRefund": true,
                     *             "accessedAt": "2026-08-24T15:00:00Z"
                     *           }
                     *         ]
                     *       },
                     *       "drop": {
                     *         "requestedAt": "2026-08-24T15:00:00Z",
                     *         "refund": "FULL",
                     *         "contestedBy": "2026-08-24T15:00:00Z",
                     *         "upheld": true
                     *       },
                     *       "expiredAt": "2026-08-24T15:00:00Z",
                     *       "cancellationReason": "LEARNER_REQUEST",
                     *       "grade": "A",
                     *       "priorProgress": {
                     *         "applied": [
                     *           {
                     *             "itemId": "ECEA-5700/week-1/quiz",
                     *             "kind": "kind"
                     *           }
                     *         ],
                     *         "notTransferred": [
                     *           {
                     *             "itemId": "ECEA-5700/week-1/quiz",
                     *             "kind": "kind",
                     *             "reason": "asked for by e-mail"
                     *           }
                     *         ]
                     *       },
                     *       "declinedFunding": [
                     *         {
                     *           "fundingId": "funding Id",
                     *           "reason": "LATE"
                     *         }
                     *       ],
                     *       "tuition": {
                     *         "amountMinor": 42000,
                     *         "currency": "USD"
                     *       },
                     *       "allowedActions": [
                     *         {
                     *           "action": "open-existing",
                     *           "from": {
                     *             "at": "2026-08-24T15:00:00Z",
                     *             "local": "2026-08-24T09:00:00",
                     *             "zone": "America/Denver"
                     *           },
                     *           "until": {
                     *             "at": "2026-08-24T15:00:00Z",
                     *             "local": "2026-08-24T09:00:00",
                     *             "zone": "America/Denver"
                     *           },
                     *           "refused": [
                     *             {
                     *               "rule": "rule",
                     *               "message": "the enrolment is not known here yet",
                     *               "observed": "observed",
                     *               "required": "required",
                     *               "pointer": "pointer"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "advice": [
                     *         {
                     *           "rule": "rule",
                     *           "message": "the enrolment is not known here yet"
                     *         }
                     *       ],
                     *       "effects": {
                     *         "refund": "FULL",
                     *         "amount": {
                     *           "amountMinor": 42000,
                     *           "currency": "USD"
                     *         },
                     *         "record": "record"
                     *       },
                     *       "version": 1,
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
                    "application/json": components["schemas"]["EnrollmentView"];
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
    getEnrollment: {
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
                enrollmentId: components["schemas"]["EnrollmentId"];
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
                     *       "enrollmentId": "019a6c2e-8c20-7b6e-b0a3-2d4f6a8c0e12",
                     *       "learnerId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "offeringId": "2026-FALL-1:ECEA-5700",
                     *       "sessionId": "2026-FALL-1",
                     *       "courseCode": "ECEA-5700",
                     *       "title": "Introduction to Power Electronics",
                     *       "creditHours": "0.8",
                     *       "owningProgramme": "MS-ECE",
                     *       "origin": "NEW",
                     *       "funding": "SELF",
                     *       "attempt": 1,
                     *       "status": "UNREQUESTED",
                     *       "payBy": {
                     *         "at": "2026-08-24T15:00:00Z",
                     *         "local": "2026-08-24T09:00:00",
                     *         "zone": "America/Denver"
                     *       },
                     *       "paymentId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "authorizationId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "enrolledAt": "2026-08-24T15:00:00Z",
                     *       "dropDeadline": {
                     *         "at": "2026-08-24T15:00:00Z",
                     *         "local": "2026-08-24T09:00:00",
                     *         "zone": "America/Denver"
                     *       },
                     *       "classesStartAt": {
                     *         "at": "2026-08-24T15:00:00Z",
                     *         "local": "2026-08-24T09:00:00",
                     *         "zone": "America/Denver"
                     *       },
                     *       "classesEndAt": {
                     *         "at": "2026-08-24T15:00:00Z",
                     *         "local": "2026-08-24T09:00:00",
                     *         "zone": "America/Denver"
                     *       },
                     *       "content": {
                     *         "granted": true,
                     *         "grantedAt": "2026-08-24T15:00:00Z",
                     *         "suspended": "PAYMENT_RETURNED",
                     *         "gradedItemsLocked": true,
                     *         "opened": [
                     *           {
                     *             "itemId": "ECEA-5700/week-1/quiz",
                     *             "blocksRefund": true,
                     *             "accessedAt": "2026-08-24T15:00:00Z"
                     *           }
                     *         ]
                     *       },
                     *       "drop": {
                     *         "requestedAt": "2026-08-24T15:00:00Z",
                     *         "refund": "FULL",
                     *         "contestedBy": "2026-08-24T15:00:00Z",
                     *         "upheld": true
                     *       },
                     *       "expiredAt": "2026-08-24T15:00:00Z",
                     *       "cancellationReason": "LEARNER_REQUEST",
                     *       "grade": "A",
                     *       "priorProgress": {
                     *         "applied": [
                     *           {
                     *             "itemId": "ECEA-5700/week-1/quiz",
                     *             "kind": "kind"
                     *           }
                     *         ],
                     *         "notTransferred": [
                     *           {
                     *             "itemId": "ECEA-5700/week-1/quiz",
                     *             "kind": "kind",
                     *             "reason": "asked for by e-mail"
                     *           }
                     *         ]
                     *       },
                     *       "declinedFunding": [
                     *         {
                     *           "fundingId": "funding Id",
                     *           "reason": "LATE"
                     *         }
                     *       ],
                     *       "tuition": {
                     *         "amountMinor": 42000,
                     *         "currency": "USD"
                     *       },
                     *       "allowedActions": [
                     *         {
                     *           "action": "open-existing",
                     *           "from": {
                     *             "at": "2026-08-24T15:00:00Z",
                     *             "local": "2026-08-24T09:00:00",
                     *             "zone": "America/Denver"
                     *           },
                     *           "until": {
                     *             "at": "2026-08-24T15:00:00Z",
                     *             "local": "2026-08-24T09:00:00",
                     *             "zone": "America/Denver"
                     *           },
                     *           "refused": [
                     *             {
                     *               "rule": "rule",
                     *               "message": "the enrolment is not known here yet",
                     *               "observed": "observed",
                     *               "required": "required",
                     *               "pointer": "pointer"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "advice": [
                     *         {
                     *           "rule": "rule",
                     *           "message": "the enrolment is not known here yet"
                     *         }
                     *       ],
                     *       "effects": {
                     *         "refund": "FULL",
                     *         "amount": {
                     *           "amountMinor": 42000,
                     *           "currency": "USD"
                     *         },
                     *         "record": "record"
                     *       },
                     *       "version": 1,
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
                    "application/json": components["schemas"]["EnrollmentView"];
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
    createEnrollmentCancellation: {
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
                enrollmentId: components["schemas"]["EnrollmentId"];
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
                     *       "enrollmentId": "019a6c2e-8c20-7b6e-b0a3-2d4f6a8c0e12",
                     *       "learnerId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "offeringId": "2026-FALL-1:ECEA-5700",
                     *       "sessionId": "2026-FALL-1",
                     *       "courseCode": "ECEA-5700",
                     *       "title": "Introduction to Power Electronics",
                     *       "creditHours": "0.8",
                     *       "owningProgramme": "MS-ECE",
                     *       "origin": "NEW",
                     *       "funding": "SELF",
                     *       "attempt": 1,
                     *       "status": "UNREQUESTED",
                     *       "payBy": {
                     *         "at": "2026-08-24T15:00:00Z",
                     *         "local": "2026-08-24T09:00:00",
                     *         "zone": "America/Denver"
                     *       },
                     *       "paymentId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "authorizationId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "enrolledAt": "2026-08-24T15:00:00Z",
                     *       "dropDeadline": {
                     *         "at": "2026-08-24T15:00:00Z",
                     *         "local": "2026-08-24T09:00:00",
                     *         "zone": "America/Denver"
                     *       },
                     *       "classesStartAt": {
                     *         "at": "2026-08-24T15:00:00Z",
                     *         "local": "2026-08-24T09:00:00",
                     *         "zone": "America/Denver"
                     *       },
                     *       "classesEndAt": {
                     *         "at": "2026-08-24T15:00:00Z",
                     *         "local": "2026-08-24T09:00:00",
                     *         "zone": "America/Denver"
                     *       },
                     *       "content": {
                     *         "granted": true,
                     *         "grantedAt": "2026-08-24T15:00:00Z",
                     *         "suspended": "PAYMENT_RETURNED",
                     *         "gradedItemsLocked": true,
                     *         "opened": [
                     *           {
                     *             "itemId": "ECEA-5700/week-1/quiz",
                     *             "blocksRefund": true,
                     *             "accessedAt": "2026-08-24T15:00:00Z"
                     *           }
                     *         ]
                     *       },
                     *       "drop": {
                     *         "requestedAt": "2026-08-24T15:00:00Z",
                     *         "refund": "FULL",
                     *         "contestedBy": "2026-08-24T15:00:00Z",
                     *         "upheld": true
                     *       },
                     *       "expiredAt": "2026-08-24T15:00:00Z",
                     *       "cancellationReason": "LEARNER_REQUEST",
                     *       "grade": "A",
                     *       "priorProgress": {
                     *         "applied": [
                     *           {
                     *             "itemId": "ECEA-5700/week-1/quiz",
                     *             "kind": "kind"
                     *           }
                     *         ],
                     *         "notTransferred": [
                     *           {
                     *             "itemId": "ECEA-5700/week-1/quiz",
                     *             "kind": "kind",
                     *             "reason": "asked for by e-mail"
                     *           }
                     *         ]
                     *       },
                     *       "declinedFunding": [
                     *         {
                     *           "fundingId": "funding Id",
                     *           "reason": "LATE"
                     *         }
                     *       ],
                     *       "tuition": {
                     *         "amountMinor": 42000,
                     *         "currency": "USD"
                     *       },
                     *       "allowedActions": [
                     *         {
                     *           "action": "open-existing",
                     *           "from": {
                     *             "at": "2026-08-24T15:00:00Z",
                     *             "local": "2026-08-24T09:00:00",
                     *             "zone": "America/Denver"
                     *           },
                     *           "until": {
                     *             "at": "2026-08-24T15:00:00Z",
                     *             "local": "2026-08-24T09:00:00",
                     *             "zone": "America/Denver"
                     *           },
                     *           "refused": [
                     *             {
                     *               "rule": "rule",
                     *               "message": "the enrolment is not known here yet",
                     *               "observed": "observed",
                     *               "required": "required",
                     *               "pointer": "pointer"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "advice": [
                     *         {
                     *           "rule": "rule",
                     *           "message": "the enrolment is not known here yet"
                     *         }
                     *       ],
                     *       "effects": {
                     *         "refund": "FULL",
                     *         "amount": {
                     *           "amountMinor": 42000,
                     *           "currency": "USD"
                     *         },
                     *         "record": "record"
                     *       },
                     *       "version": 1,
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
                    "application/json": components["schemas"]["EnrollmentView"];
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
    getEnrollmentConfirmation: {
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
                enrollmentId: components["schemas"]["EnrollmentId"];
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
                     *       "enrollmentId": "019a6c2e-8c20-7b6e-b0a3-2d4f6a8c0e12",
                     *       "learnerId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "state": "state",
                     *       "channel": "channel",
                     *       "since": "2026-08-24T15:00:00Z",
                     *       "dueAt": "2026-08-24T15:00:00Z",
                     *       "sentAt": "2026-08-24T15:00:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Confirmation"];
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
    createEnrollmentContentAccess: {
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
                enrollmentId: components["schemas"]["EnrollmentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "itemId": "ECEA-5700/week-1/quiz",
                 *       "accessedAt": "2026-08-24T15:00:00Z"
                 *     }
                 */
                "application/json": components["schemas"]["Opening"];
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
                     *       "enrollmentId": "019a6c2e-8c20-7b6e-b0a3-2d4f6a8c0e12",
                     *       "learnerId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "offeringId": "2026-FALL-1:ECEA-5700",
                     *       "sessionId": "2026-FALL-1",
                     *       "courseCode": "ECEA-5700",
                     *       "title": "Introduction to Power Electronics",
                     *       "creditHours": "0.8",
                     *       "owningProgramme": "MS-ECE",
                     *       "origin": "NEW",
                     *       "funding": "SELF",
                     *       "attempt": 1,
                     *       "status": "UNREQUESTED",
                     *       "payBy": {
                     *         "at": "2026-08-24T15:00:00Z",
                     *         "local": "2026-08-24T09:00:00",
                     *         "zone": "America/Denver"
                     *       },
                     *       "paymentId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "authorizationId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "enrolledAt": "2026-08-24T15:00:00Z",
                     *       "dropDeadline": {
                     *         "at": "2026-08-24T15:00:00Z",
                     *         "local": "2026-08-24T09:00:00",
                     *         "zone": "America/Denver"
                     *       },
                     *       "classesStartAt": {
                     *         "at": "2026-08-24T15:00:00Z",
                     *         "local": "2026-08-24T09:00:00",
                     *         "zone": "America/Denver"
                     *       },
                     *       "classesEndAt": {
                     *         "at": "2026-08-24T15:00:00Z",
                     *         "local": "2026-08-24T09:00:00",
                     *         "zone": "America/Denver"
                     *       },
                     *       "content": {
                     *         "granted": true,
                     *         "grantedAt": "2026-08-24T15:00:00Z",
                     *         "suspended": "PAYMENT_RETURNED",
                     *         "gradedItemsLocked": true,
                     *         "opened": [
                     *           {
                     *             "itemId": "ECEA-5700/week-1/quiz",
                     *             "blocksRefund": true,
                     *             "accessedAt": "2026-08-24T15:00:00Z"
                     *           }
                     *         ]
                     *       },
                     *       "drop": {
                     *         "requestedAt": "2026-08-24T15:00:00Z",
                     *         "refund": "FULL",
                     *         "contestedBy": "2026-08-24T15:00:00Z",
                     *         "upheld": true
                     *       },
                     *       "expiredAt": "2026-08-24T15:00:00Z",
                     *       "cancellationReason": "LEARNER_REQUEST",
                     *       "grade": "A",
                     *       "priorProgress": {
                     *         "applied": [
                     *           {
                     *             "itemId": "ECEA-5700/week-1/quiz",
                     *             "kind": "kind"
                     *           }
                     *         ],
                     *         "notTransferred": [
                     *           {
                     *             "itemId": "ECEA-5700/week-1/quiz",
                     *             "kind": "kind",
                     *             "reason": "asked for by e-mail"
                     *           }
                     *         ]
                     *       },
                     *       "declinedFunding": [
                     *         {
                     *           "fundingId": "funding Id",
                     *           "reason": "LATE"
                     *         }
                     *       ],
                     *       "tuition": {
                     *         "amountMinor": 42000,
                     *         "currency": "USD"
                     *       },
                     *       "allowedActions": [
                     *         {
                     *           "action": "open-existing",
                     *           "from": {
                     *             "at": "2026-08-24T15:00:00Z",
                     *             "local": "2026-08-24T09:00:00",
                     *             "zone": "America/Denver"
                     *           },
                     *           "until": {
                     *             "at": "2026-08-24T15:00:00Z",
                     *             "local": "2026-08-24T09:00:00",
                     *             "zone": "America/Denver"
                     *           },
                     *           "refused": [
                     *             {
                     *               "rule": "rule",
                     *               "message": "the enrolment is not known here yet",
                     *               "observed": "observed",
                     *               "required": "required",
                     *               "pointer": "pointer"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "advice": [
                     *         {
                     *           "rule": "rule",
                     *           "message": "the enrolment is not known here yet"
                     *         }
                     *       ],
                     *       "effects": {
                     *         "refund": "FULL",
                     *         "amount": {
                     *           "amountMinor": 42000,
                     *           "currency": "USD"
                     *         },
                     *         "record": "record"
                     *       },
                     *       "version": 1,
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
                    "application/json": components["schemas"]["EnrollmentView"];
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
    createEnrollmentDropDecision: {
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
                enrollmentId: components["schemas"]["EnrollmentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "outcome": "UPHELD",
                 *       "reason": "asked for by e-mail"
                 *     }
                 */
                "application/json": components["schemas"]["DropRuling"];
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
                     *       "enrollmentId": "019a6c2e-8c20-7b6e-b0a3-2d4f6a8c0e12",
                     *       "learnerId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "offeringId": "2026-FALL-1:ECEA-5700",
                     *       "sessionId": "2026-FALL-1",
                     *       "courseCode": "ECEA-5700",
                     *       "title": "Introduction to Power Electronics",
                     *       "creditHours": "0.8",
                     *       "owningProgramme": "MS-ECE",
                     *       "origin": "NEW",
                     *       "funding": "SELF",
                     *       "attempt": 1,
                     *       "status": "UNREQUESTED",
                     *       "payBy": {
                     *         "at": "2026-08-24T15:00:00Z",
                     *         "local": "2026-08-24T09:00:00",
                     *         "zone": "America/Denver"
                     *       },
                     *       "paymentId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "authorizationId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "enrolledAt": "2026-08-24T15:00:00Z",
                     *       "dropDeadline": {
                     *         "at": "2026-08-24T15:00:00Z",
                     *         "local": "2026-08-24T09:00:00",
                     *         "zone": "America/Denver"
                     *       },
                     *       "classesStartAt": {
                     *         "at": "2026-08-24T15:00:00Z",
                     *         "local": "2026-08-24T09:00:00",
                     *         "zone": "America/Denver"
                     *       },
                     *       "classesEndAt": {
                     *         "at": "2026-08-24T15:00:00Z",
                     *         "local": "2026-08-24T09:00:00",
                     *         "zone": "America/Denver"
                     *       },
                     *       "content": {
                     *         "granted": true,
                     *         "grantedAt": "2026-08-24T15:00:00Z",
                     *         "suspended": "PAYMENT_RETURNED",
                     *         "gradedItemsLocked": true,
                     *         "opened": [
                     *           {
                     *             "itemId": "ECEA-5700/week-1/quiz",
                     *             "blocksRefund": true,
                     *             "accessedAt": "2026-08-24T15:00:00Z"
                     *           }
                     *         ]
                     *       },
                     *       "drop": {
                     *         "requestedAt": "2026-08-24T15:00:00Z",
                     *         "refund": "FULL",
                     *         "contestedBy": "2026-08-24T15:00:00Z",
                     *         "upheld": true
                     *       },
                     *       "expiredAt": "2026-08-24T15:00:00Z",
                     *       "cancellationReason": "LEARNER_REQUEST",
                     *       "grade": "A",
                     *       "priorProgress": {
                     *         "applied": [
                     *           {
                     *             "itemId": "ECEA-5700/week-1/quiz",
                     *             "kind": "kind"
                     *           }
                     *         ],
                     *         "notTransferred": [
                     *           {
                     *             "itemId": "ECEA-5700/week-1/quiz",
                     *             "kind": "kind",
                     *             "reason": "asked for by e-mail"
                     *           }
                     *         ]
                     *       },
                     *       "declinedFunding": [
                     *         {
                     *           "fundingId": "funding Id",
                     *           "reason": "LATE"
                     *         }
                     *       ],
                     *       "tuition": {
                     *         "amountMinor": 42000,
                     *         "currency": "USD"
                     *       },
                     *       "allowedActions": [
                     *         {
                     *           "action": "open-existing",
                     *           "from": {
                     *             "at": "2026-08-24T15:00:00Z",
                     *             "local": "2026-08-24T09:00:00",
                     *             "zone": "America/Denver"
                     *           },
                     *           "until": {
                     *             "at": "2026-08-24T15:00:00Z",
                     *             "local": "2026-08-24T09:00:00",
                     *             "zone": "America/Denver"
                     *           },
                     *           "refused": [
                     *             {
                     *               "rule": "rule",
                     *               "message": "the enrolment is not known here yet",
                     *               "observed": "observed",
                     *               "required": "required",
                     *               "pointer": "pointer"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "advice": [
                     *         {
                     *           "rule": "rule",
                     *           "message": "the enrolment is not known here yet"
                     *         }
                     *       ],
                     *       "effects": {
                     *         "refund": "FULL",
                     *         "amount": {
                     *           "amountMinor": 42000,
                     *           "currency": "USD"
                     *         },
                     *         "record": "record"
                     *       },
                     *       "version": 1,
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
                    "application/json": components["schemas"]["EnrollmentView"];
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
    createEnrollmentDropRequest: {
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
                enrollmentId: components["schemas"]["EnrollmentId"];
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
                     *       "enrollmentId": "019a6c2e-8c20-7b6e-b0a3-2d4f6a8c0e12",
                     *       "learnerId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "offeringId": "2026-FALL-1:ECEA-5700",
                     *       "sessionId": "2026-FALL-1",
                     *       "courseCode": "ECEA-5700",
                     *       "title": "Introduction to Power Electronics",
                     *       "creditHours": "0.8",
                     *       "owningProgramme": "MS-ECE",
                     *       "origin": "NEW",
                     *       "funding": "SELF",
                     *       "attempt": 1,
                     *       "status": "UNREQUESTED",
                     *       "payBy": {
                     *         "at": "2026-08-24T15:00:00Z",
                     *         "local": "2026-08-24T09:00:00",
                     *         "zone": "America/Denver"
                     *       },
                     *       "paymentId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "authorizationId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "enrolledAt": "2026-08-24T15:00:00Z",
                     *       "dropDeadline": {
                     *         "at": "2026-08-24T15:00:00Z",
                     *         "local": "2026-08-24T09:00:00",
                     *         "zone": "America/Denver"
                     *       },
                     *       "classesStartAt": {
                     *         "at": "2026-08-24T15:00:00Z",
                     *         "local": "2026-08-24T09:00:00",
                     *         "zone": "America/Denver"
                     *       },
                     *       "classesEndAt": {
                     *         "at": "2026-08-24T15:00:00Z",
                     *         "local": "2026-08-24T09:00:00",
                     *         "zone": "America/Denver"
                     *       },
                     *       "content": {
                     *         "granted": true,
                     *         "grantedAt": "2026-08-24T15:00:00Z",
                     *         "suspended": "PAYMENT_RETURNED",
                     *         "gradedItemsLocked": true,
                     *         "opened": [
                     *           {
                     *             "itemId": "ECEA-5700/week-1/quiz",
                     *             "blocksRefund": true,
                     *             "accessedAt": "2026-08-24T15:00:00Z"
                     *           }
                     *         ]
                     *       },
                     *       "drop": {
                     *         "requestedAt": "2026-08-24T15:00:00Z",
                     *         "refund": "FULL",
                     *         "contestedBy": "2026-08-24T15:00:00Z",
                     *         "upheld": true
                     *       },
                     *       "expiredAt": "2026-08-24T15:00:00Z",
                     *       "cancellationReason": "LEARNER_REQUEST",
                     *       "grade": "A",
                     *       "priorProgress": {
                     *         "applied": [
                     *           {
                     *             "itemId": "ECEA-5700/week-1/quiz",
                     *             "kind": "kind"
                     *           }
                     *         ],
                     *         "notTransferred": [
                     *           {
                     *             "itemId": "ECEA-5700/week-1/quiz",
                     *             "kind": "kind",
                     *             "reason": "asked for by e-mail"
                     *           }
                     *         ]
                     *       },
                     *       "declinedFunding": [
                     *         {
                     *           "fundingId": "funding Id",
                     *           "reason": "LATE"
                     *         }
                     *       ],
                     *       "tuition": {
                     *         "amountMinor": 42000,
                     *         "currency": "USD"
                     *       },
                     *       "allowedActions": [
                     *         {
                     *           "action": "open-existing",
                     *           "from": {
                     *             "at": "2026-08-24T15:00:00Z",
                     *             "local": "2026-08-24T09:00:00",
                     *             "zone": "America/Denver"
                     *           },
                     *           "until": {
                     *             "at": "2026-08-24T15:00:00Z",
                     *             "local": "2026-08-24T09:00:00",
                     *             "zone": "America/Denver"
                     *           },
                     *           "refused": [
                     *             {
                     *               "rule": "rule",
                     *               "message": "the enrolment is not known here yet",
                     *               "observed": "observed",
                     *               "required": "required",
                     *               "pointer": "pointer"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "advice": [
                     *         {
                     *           "rule": "rule",
                     *           "message": "the enrolment is not known here yet"
                     *         }
                     *       ],
                     *       "effects": {
                     *         "refund": "FULL",
                     *         "amount": {
                     *           "amountMinor": 42000,
                     *           "currency": "USD"
                     *         },
                     *         "record": "record"
                     *       },
                     *       "version": 1,
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
                    "application/json": components["schemas"]["EnrollmentView"];
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
    createEnrollmentWithdrawal: {
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
                enrollmentId: components["schemas"]["EnrollmentId"];
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
                     *       "enrollmentId": "019a6c2e-8c20-7b6e-b0a3-2d4f6a8c0e12",
                     *       "learnerId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "offeringId": "2026-FALL-1:ECEA-5700",
                     *       "sessionId": "2026-FALL-1",
                     *       "courseCode": "ECEA-5700",
                     *       "title": "Introduction to Power Electronics",
                     *       "creditHours": "0.8",
                     *       "owningProgramme": "MS-ECE",
                     *       "origin": "NEW",
                     *       "funding": "SELF",
                     *       "attempt": 1,
                     *       "status": "UNREQUESTED",
                     *       "payBy": {
                     *         "at": "2026-08-24T15:00:00Z",
                     *         "local": "2026-08-24T09:00:00",
                     *         "zone": "America/Denver"
                     *       },
                     *       "paymentId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "authorizationId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "enrolledAt": "2026-08-24T15:00:00Z",
                     *       "dropDeadline": {
                     *         "at": "2026-08-24T15:00:00Z",
                     *         "local": "2026-08-24T09:00:00",
                     *         "zone": "America/Denver"
                     *       },
                     *       "classesStartAt": {
                     *         "at": "2026-08-24T15:00:00Z",
                     *         "local": "2026-08-24T09:00:00",
                     *         "zone": "America/Denver"
                     *       },
                     *       "classesEndAt": {
                     *         "at": "2026-08-24T15:00:00Z",
                     *         "local": "2026-08-24T09:00:00",
                     *         "zone": "America/Denver"
                     *       },
                     *       "content": {
                     *         "granted": true,
                     *         "grantedAt": "2026-08-24T15:00:00Z",
                     *         "suspended": "PAYMENT_RETURNED",
                     *         "gradedItemsLocked": true,
                     *         "opened": [
                     *           {
                     *             "itemId": "ECEA-5700/week-1/quiz",
                     *             "blocksRefund": true,
                     *             "accessedAt": "2026-08-24T15:00:00Z"
                     *           }
                     *         ]
                     *       },
                     *       "drop": {
                     *         "requestedAt": "2026-08-24T15:00:00Z",
                     *         "refund": "FULL",
                     *         "contestedBy": "2026-08-24T15:00:00Z",
                     *         "upheld": true
                     *       },
                     *       "expiredAt": "2026-08-24T15:00:00Z",
                     *       "cancellationReason": "LEARNER_REQUEST",
                     *       "grade": "A",
                     *       "priorProgress": {
                     *         "applied": [
                     *           {
                     *             "itemId": "ECEA-5700/week-1/quiz",
                     *             "kind": "kind"
                     *           }
                     *         ],
                     *         "notTransferred": [
                     *           {
                     *             "itemId": "ECEA-5700/week-1/quiz",
                     *             "kind": "kind",
                     *             "reason": "asked for by e-mail"
                     *           }
                     *         ]
                     *       },
                     *       "declinedFunding": [
                     *         {
                     *           "fundingId": "funding Id",
                     *           "reason": "LATE"
                     *         }
                     *       ],
                     *       "tuition": {
                     *         "amountMinor": 42000,
                     *         "currency": "USD"
                     *       },
                     *       "allowedActions": [
                     *         {
                     *           "action": "open-existing",
                     *           "from": {
                     *             "at": "2026-08-24T15:00:00Z",
                     *             "local": "2026-08-24T09:00:00",
                     *             "zone": "America/Denver"
                     *           },
                     *           "until": {
                     *             "at": "2026-08-24T15:00:00Z",
                     *             "local": "2026-08-24T09:00:00",
                     *             "zone": "America/Denver"
                     *           },
                     *           "refused": [
                     *             {
                     *               "rule": "rule",
                     *               "message": "the enrolment is not known here yet",
                     *               "observed": "observed",
                     *               "required": "required",
                     *               "pointer": "pointer"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "advice": [
                     *         {
                     *           "rule": "rule",
                     *           "message": "the enrolment is not known here yet"
                     *         }
                     *       ],
                     *       "effects": {
                     *         "refund": "FULL",
                     *         "amount": {
                     *           "amountMinor": 42000,
                     *           "currency": "USD"
                     *         },
                     *         "record": "record"
                     *       },
                     *       "version": 1,
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
                    "application/json": components["schemas"]["EnrollmentView"];
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
    getHold: {
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
                holdId: components["schemas"]["HoldId"];
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
                     *       "holdId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "learnerId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "kind": "FINANCIAL",
                     *       "reason": "asked for by e-mail",
                     *       "blocks": [
                     *         "REGISTRATION"
                     *       ],
                     *       "active": true,
                     *       "placedAt": "2026-08-24T15:00:00Z",
                     *       "releasedAt": "2026-08-24T15:00:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["HoldListItem"];
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
    createHoldRelease: {
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
                holdId: components["schemas"]["HoldId"];
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
                     *       "holdId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "learnerId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "kind": "FINANCIAL",
                     *       "blocks": [
                     *         "REGISTRATION"
                     *       ],
                     *       "active": true
                     *     }
                     */
                    "application/json": components["schemas"]["HoldView"];
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
    createLearner: {
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
                 *       "learnerId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                 *       "givenName": "Robin",
                 *       "familyName": "Example",
                 *       "email": "learner@example.org",
                 *       "country": "US"
                 *     }
                 */
                "application/json": components["schemas"]["Registration"];
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
                     *       "learnerId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "givenName": "Robin",
                     *       "familyName": "Example",
                     *       "email": "learner@example.org",
                     *       "country": "US",
                     *       "institutionEmail": "robin.example@institution.example.edu",
                     *       "registeredAt": "2026-08-24T15:00:00Z",
                     *       "institutionEmailProvisionedAt": "2026-08-24T15:00:00Z",
                     *       "emailActivatedAt": "2026-08-24T15:00:00Z",
                     *       "onboardingPassedAt": "2026-08-24T15:00:00Z",
                     *       "honorCodeAcceptedAt": "2026-08-24T15:00:00Z",
                     *       "channel": {
                     *         "kind": "PERSONAL",
                     *         "address": "address"
                     *       },
                     *       "openTasks": [
                     *         {
                     *           "task": "ACTIVATE_EMAIL",
                     *           "rule": "rule",
                     *           "blocks": [
                     *             "CONTENT_ACCESS"
                     *           ]
                     *         }
                     *       ],
                     *       "entitlements": [
                     *         "LIBRARY"
                     *       ],
                     *       "directoryInformationWithheld": true,
                     *       "erased": true
                     *     }
                     */
                    "application/json": components["schemas"]["LearnerView"];
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
                     *       "learnerId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "givenName": "Robin",
                     *       "familyName": "Example",
                     *       "email": "learner@example.org",
                     *       "country": "US",
                     *       "institutionEmail": "robin.example@institution.example.edu",
                     *       "registeredAt": "2026-08-24T15:00:00Z",
                     *       "institutionEmailProvisionedAt": "2026-08-24T15:00:00Z",
                     *       "emailActivatedAt": "2026-08-24T15:00:00Z",
                     *       "onboardingPassedAt": "2026-08-24T15:00:00Z",
                     *       "honorCodeAcceptedAt": "2026-08-24T15:00:00Z",
                     *       "channel": {
                     *         "kind": "PERSONAL",
                     *         "address": "address"
                     *       },
                     *       "openTasks": [
                     *         {
                     *           "task": "ACTIVATE_EMAIL",
                     *           "rule": "rule",
                     *           "blocks": [
                     *             "CONTENT_ACCESS"
                     *           ]
                     *         }
                     *       ],
                     *       "entitlements": [
                     *         "LIBRARY"
                     *       ],
                     *       "directoryInformationWithheld": true,
                     *       "erased": true
                     *     }
                     */
                    "application/json": components["schemas"]["LearnerView"];
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
    listLearnerIdentityAssertions: {
        parameters: {
            query?: {
                audience?: string;
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
                     *       "identityAssertion": "identity Assertion",
                     *       "audience": "billing-service",
                     *       "expiresAt": "2026-08-24T15:00:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Assertion"];
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
    getLearner: {
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
                     *       "givenName": "Robin",
                     *       "familyName": "Example",
                     *       "email": "learner@example.org",
                     *       "country": "US",
                     *       "institutionEmail": "robin.example@institution.example.edu",
                     *       "registeredAt": "2026-08-24T15:00:00Z",
                     *       "institutionEmailProvisionedAt": "2026-08-24T15:00:00Z",
                     *       "emailActivatedAt": "2026-08-24T15:00:00Z",
                     *       "onboardingPassedAt": "2026-08-24T15:00:00Z",
                     *       "honorCodeAcceptedAt": "2026-08-24T15:00:00Z",
                     *       "channel": {
                     *         "kind": "PERSONAL",
                     *         "address": "address"
                     *       },
                     *       "openTasks": [
                     *         {
                     *           "task": "ACTIVATE_EMAIL",
                     *           "rule": "rule",
                     *           "blocks": [
                     *             "CONTENT_ACCESS"
                     *           ]
                     *         }
                     *       ],
                     *       "entitlements": [
                     *         "LIBRARY"
                     *       ],
                     *       "directoryInformationWithheld": true,
                     *       "erased": true
                     *     }
                     */
                    "application/json": components["schemas"]["LearnerView"];
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
    putLearnerDirectoryPreference: {
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
                learnerId: components["schemas"]["LearnerId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "withheld": true
                 *     }
                 */
                "application/json": components["schemas"]["DirectoryPreference"];
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
                     *       "learnerId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "givenName": "Robin",
                     *       "familyName": "Example",
                     *       "email": "learner@example.org",
                     *       "country": "US",
                     *       "institutionEmail": "robin.example@institution.example.edu",
                     *       "registeredAt": "2026-08-24T15:00:00Z",
                     *       "institutionEmailProvisionedAt": "2026-08-24T15:00:00Z",
                     *       "emailActivatedAt": "2026-08-24T15:00:00Z",
                     *       "onboardingPassedAt": "2026-08-24T15:00:00Z",
                     *       "honorCodeAcceptedAt": "2026-08-24T15:00:00Z",
                     *       "channel": {
                     *         "kind": "PERSONAL",
                     *         "address": "address"
                     *       },
                     *       "openTasks": [
                     *         {
                     *           "task": "ACTIVATE_EMAIL",
                     *           "rule": "rule",
                     *           "blocks": [
                     *             "CONTENT_ACCESS"
                     *           ]
                     *         }
                     *       ],
                     *       "entitlements": [
                     *         "LIBRARY"
                     *       ],
                     *       "directoryInformationWithheld": true,
                     *       "erased": true
                     *     }
                     */
                    "application/json": components["schemas"]["LearnerView"];
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
    createLearnerEmailActivation: {
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
                learnerId: components["schemas"]["LearnerId"];
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
                     *       "learnerId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "givenName": "Robin",
                     *       "familyName": "Example",
                     *       "email": "learner@example.org",
                     *       "country": "US",
                     *       "institutionEmail": "robin.example@institution.example.edu",
                     *       "registeredAt": "2026-08-24T15:00:00Z",
                     *       "institutionEmailProvisionedAt": "2026-08-24T15:00:00Z",
                     *       "emailActivatedAt": "2026-08-24T15:00:00Z",
                     *       "onboardingPassedAt": "2026-08-24T15:00:00Z",
                     *       "honorCodeAcceptedAt": "2026-08-24T15:00:00Z",
                     *       "channel": {
                     *         "kind": "PERSONAL",
                     *         "address": "address"
                     *       },
                     *       "openTasks": [
                     *         {
                     *           "task": "ACTIVATE_EMAIL",
                     *           "rule": "rule",
                     *           "blocks": [
                     *             "CONTENT_ACCESS"
                     *           ]
                     *         }
                     *       ],
                     *       "entitlements": [
                     *         "LIBRARY"
                     *       ],
                     *       "directoryInformationWithheld": true,
                     *       "erased": true
                     *     }
                     */
                    "application/json": components["schemas"]["LearnerView"];
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
    listLearnerEntitlements: {
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
                     *           "service": "LIBRARY",
                     *           "lasts": "WHILE_ENROLLED"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Entitled"];
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
    createLearnerErasure: {
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
                learnerId: components["schemas"]["LearnerId"];
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
                     *       "learnerId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "givenName": "Robin",
                     *       "familyName": "Example",
                     *       "email": "learner@example.org",
                     *       "country": "US",
                     *       "institutionEmail": "robin.example@institution.example.edu",
                     *       "registeredAt": "2026-08-24T15:00:00Z",
                     *       "institutionEmailProvisionedAt": "2026-08-24T15:00:00Z",
                     *       "emailActivatedAt": "2026-08-24T15:00:00Z",
                     *       "onboardingPassedAt": "2026-08-24T15:00:00Z",
                     *       "honorCodeAcceptedAt": "2026-08-24T15:00:00Z",
                     *       "channel": {
                     *         "kind": "PERSONAL",
                     *         "address": "address"
                     *       },
                     *       "openTasks": [
                     *         {
                     *           "task": "ACTIVATE_EMAIL",
                     *           "rule": "rule",
                     *           "blocks": [
                     *             "CONTENT_ACCESS"
                     *           ]
                     *         }
                     *       ],
                     *       "entitlements": [
                     *         "LIBRARY"
                     *       ],
                     *       "directoryInformationWithheld": true,
                     *       "erased": true
                     *     }
                     */
                    "application/json": components["schemas"]["LearnerView"];
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
    listLearnerHolds: {
        parameters: {
            query?: {
                all?: boolean;
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
                     *       "items": [
                     *         {
                     *           "holdId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *           "learnerId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *           "kind": "FINANCIAL",
                     *           "reason": "asked for by e-mail",
                     *           "blocks": [
                     *             "REGISTRATION"
                     *           ],
                     *           "active": true,
                     *           "placedAt": "2026-08-24T15:00:00Z",
                     *           "releasedAt": "2026-08-24T15:00:00Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Holds"];
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
    createLearnerHold: {
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
                learnerId: components["schemas"]["LearnerId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "holdId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                 *       "kind": "FINANCIAL",
                 *       "blocks": [
                 *         "REGISTRATION"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["Placing"];
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
                     *       "holdId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "learnerId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "kind": "FINANCIAL",
                     *       "blocks": [
                     *         "REGISTRATION"
                     *       ],
                     *       "active": true
                     *     }
                     */
                    "application/json": components["schemas"]["HoldView"];
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
                     *       "holdId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "learnerId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "kind": "FINANCIAL",
                     *       "blocks": [
                     *         "REGISTRATION"
                     *       ],
                     *       "active": true
                     *     }
                     */
                    "application/json": components["schemas"]["HoldView"];
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
    createLearnerHonorCodeAcceptance: {
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
                learnerId: components["schemas"]["LearnerId"];
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
                     *       "learnerId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "givenName": "Robin",
                     *       "familyName": "Example",
                     *       "email": "learner@example.org",
                     *       "country": "US",
                     *       "institutionEmail": "robin.example@institution.example.edu",
                     *       "registeredAt": "2026-08-24T15:00:00Z",
                     *       "institutionEmailProvisionedAt": "2026-08-24T15:00:00Z",
                     *       "emailActivatedAt": "2026-08-24T15:00:00Z",
                     *       "onboardingPassedAt": "2026-08-24T15:00:00Z",
                     *       "honorCodeAcceptedAt": "2026-08-24T15:00:00Z",
                     *       "channel": {
                     *         "kind": "PERSONAL",
                     *         "address": "address"
                     *       },
                     *       "openTasks": [
                     *         {
                     *           "task": "ACTIVATE_EMAIL",
                     *           "rule": "rule",
                     *           "blocks": [
                     *             "CONTENT_ACCESS"
                     *           ]
                     *         }
                     *       ],
                     *       "entitlements": [
                     *         "LIBRARY"
                     *       ],
                     *       "directoryInformationWithheld": true,
                     *       "erased": true
                     *     }
                     */
                    "application/json": components["schemas"]["LearnerView"];
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
    getLearnerLoad: {
        parameters: {
            query?: {
                sessionId?: components["schemas"]["SessionId"];
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
                     *       "sessionId": "2026-FALL-1",
                     *       "semesterId": "semester Id",
                     *       "session": {
                     *         "courses": 1,
                     *         "creditHours": "0.8",
                     *         "weeklyHours": {
                     *           "from": "from",
                     *           "to": "to"
                     *         }
                     *       },
                     *       "semester": {
                     *         "courses": 1,
                     *         "creditHours": "0.8",
                     *         "weeklyHours": {
                     *           "from": "from",
                     *           "to": "to"
                     *         }
                     *       },
                     *       "sessions": [
                     *         {
                     *           "sessionId": "2026-FALL-1",
                     *           "amount": {
                     *             "courses": 1,
                     *             "creditHours": "0.8",
                     *             "weeklyHours": {
                     *               "from": "from",
                     *               "to": "to"
                     *             }
                     *           },
                     *           "va": "NONE"
                     *         }
                     *       ],
                     *       "academic": {
                     *         "status": "NONE",
                     *         "over": "over",
                     *         "creditHours": "0.8",
                     *         "fullTime": "full Time"
                     *       },
                     *       "va": {
                     *         "status": "NONE",
                     *         "over": "over",
                     *         "creditHours": "0.8",
                     *         "fullTime": "full Time"
                     *       },
                     *       "federal": {
                     *         "status": "NONE",
                     *         "over": "over",
                     *         "creditHours": "0.8",
                     *         "fullTime": "full Time"
                     *       },
                     *       "cap": {
                     *         "creditHours": "0.8",
                     *         "taken": "taken",
                     *         "left": "left"
                     *       },
                     *       "advice": [
                     *         {
                     *           "rule": "rule",
                     *           "message": "the enrolment is not known here yet"
                     *         }
                     *       ],
                     *       "courses": [
                     *         {
                     *           "enrollmentId": "019a6c2e-8c20-7b6e-b0a3-2d4f6a8c0e12",
                     *           "courseCode": "ECEA-5700",
                     *           "sessionId": "2026-FALL-1",
                     *           "creditHours": "0.8",
                     *           "confirmed": true
                     *         }
                     *       ],
                     *       "policyVersion": 1
                     *     }
                     */
                    "application/json": components["schemas"]["LoadView"];
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
    createLearnerOnboardingCompletion: {
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
                learnerId: components["schemas"]["LearnerId"];
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
                     *       "learnerId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "givenName": "Robin",
                     *       "familyName": "Example",
                     *       "email": "learner@example.org",
                     *       "country": "US",
                     *       "institutionEmail": "robin.example@institution.example.edu",
                     *       "registeredAt": "2026-08-24T15:00:00Z",
                     *       "institutionEmailProvisionedAt": "2026-08-24T15:00:00Z",
                     *       "emailActivatedAt": "2026-08-24T15:00:00Z",
                     *       "onboardingPassedAt": "2026-08-24T15:00:00Z",
                     *       "honorCodeAcceptedAt": "2026-08-24T15:00:00Z",
                     *       "channel": {
                     *         "kind": "PERSONAL",
                     *         "address": "address"
                     *       },
                     *       "openTasks": [
                     *         {
                     *           "task": "ACTIVATE_EMAIL",
                     *           "rule": "rule",
                     *           "blocks": [
                     *             "CONTENT_ACCESS"
                     *           ]
                     *         }
                     *       ],
                     *       "entitlements": [
                     *         "LIBRARY"
                     *       ],
                     *       "directoryInformationWithheld": true,
                     *       "erased": true
                     *     }
                     */
                    "application/json": components["schemas"]["LearnerView"];
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
    listLearnerPreviews: {
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
                     *           "learnerId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *           "courseCode": "ECEA-5700",
                     *           "startedAt": "2026-08-24T15:00:00Z",
                     *           "contentVersion": "2026.1",
                     *           "items": [
                     *             {
                     *               "itemId": "ECEA-5700/week-1/quiz",
                     *               "kind": "kind",
                     *               "completedAt": "2026-08-24T15:00:00Z",
                     *               "score": "3.50"
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Previews"];
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
    createLearnerPreview: {
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
                learnerId: components["schemas"]["LearnerId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "courseCode": "ECEA-5700",
                 *       "startedAt": "2026-08-24T15:00:00Z",
                 *       "contentVersion": "2026.1",
                 *       "items": [
                 *         {
                 *           "itemId": "ECEA-5700/week-1/quiz",
                 *           "kind": "kind",
                 *           "completedAt": "2026-08-24T15:00:00Z",
                 *           "score": "3.50"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["Preview"];
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
                     *       "learnerId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "courseCode": "ECEA-5700",
                     *       "startedAt": "2026-08-24T15:00:00Z",
                     *       "contentVersion": "2026.1",
                     *       "items": [
                     *         {
                     *           "itemId": "ECEA-5700/week-1/quiz",
                     *           "kind": "kind",
                     *           "completedAt": "2026-08-24T15:00:00Z",
                     *           "score": "3.50"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PreviewView"];
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
                     *       "learnerId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "courseCode": "ECEA-5700",
                     *       "startedAt": "2026-08-24T15:00:00Z",
                     *       "contentVersion": "2026.1",
                     *       "items": [
                     *         {
                     *           "itemId": "ECEA-5700/week-1/quiz",
                     *           "kind": "kind",
                     *           "completedAt": "2026-08-24T15:00:00Z",
                     *           "score": "3.50"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PreviewView"];
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
    listRosters: {
        parameters: {
            query?: {
                offeringId?: components["schemas"]["OfferingId"];
                sessionId?: components["schemas"]["SessionId"];
                status?: components["schemas"]["EnrollmentStatus"];
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
            /** @description as {items:[…]}, or as a table */
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
                     *           "enrollmentId": "019a6c2e-8c20-7b6e-b0a3-2d4f6a8c0e12",
                     *           "learnerId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *           "givenName": "Robin",
                     *           "familyName": "Example",
                     *           "email": "learner@example.org",
                     *           "offeringId": "2026-FALL-1:ECEA-5700",
                     *           "sessionId": "2026-FALL-1",
                     *           "courseCode": "ECEA-5700",
                     *           "title": "Introduction to Power Electronics",
                     *           "creditHours": "0.8",
                     *           "origin": "NEW",
                     *           "funding": "SELF",
                     *           "attempt": 1,
                     *           "status": "UNREQUESTED",
                     *           "requestedAt": "2026-08-24T15:00:00Z",
                     *           "enrolledAt": "2026-08-24T15:00:00Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Roster"];
                    /** @example text */
                    "text/csv": string;
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
                    "application/json": components["schemas"]["PageDecisionsItem"];
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
}
