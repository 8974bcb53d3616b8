// Made of docs/api/transcript-service.json by "npm run generate"; not to be edited.

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
    "/api/v1/bulk-grades": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Post the grades of an offering in one list; 202 with the place where its progress is shown */
        post: operations["createBulkGrade"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk-grades/{bulkId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a list of grades is */
        get: operations["getBulkGrade"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk-grades/{bulkId}/resumptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try again the rows whose enrolments were not known */
        post: operations["createBulkGradeResumption"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk-grades/{bulkId}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rows of a list of grades, and what became of each */
        get: operations["listBulkGradeRows"];
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
    "/api/v1/enrollments/{id}/grade": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Post the final grade of an enrolment; the same grade again changes nothing */
        put: operations["putEnrollmentGrade"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enrollments/{id}/grade-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change a posted grade, by the caller's authority and with a reason */
        post: operations["createEnrollmentGradeChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enrollments/{id}/grade-replacement-opt-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back that the grade of this enrolment shall not take the place of the one before it */
        post: operations["createEnrollmentGradeReplacementOptIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enrollments/{id}/grade-replacement-opt-outs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep the grade of this enrolment, posted yet or not, from taking the place of the one before it by itself */
        post: operations["createEnrollmentGradeReplacementOptOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enrollments/{id}/grade-replacements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let this grade take the place of the one before it, where the policy of its term leaves that to the learner; for good */
        post: operations["createEnrollmentGradeReplacement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enrollments/{id}/incompletes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record an I by the registrar's override; a grade takes its place, or it becomes an F */
        post: operations["createEnrollmentIncomplete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/learners/{id}/degree-audits/{programme}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the learner has of the degree and what is missing, as of now: nothing is conferred by asking */
        get: operations["getLearnerDegreeAudit"];
        put?: never;
        post?: never;
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
    "/api/v1/learners/{id}/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The record of a learner, now or as it was known at an instant or version */
        get: operations["getLearnerRecord"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/learners/{id}/transcripts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The learner's issued transcripts, the latest first; what they say is not opened */
        get: operations["listLearnerTranscripts"];
        put?: never;
        /** Issue a transcript as pages, data and verifiable credential */
        post: operations["createLearnerTranscript"];
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
    "/api/v1/transcripts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A transcript in the form that is asked for, byte for byte as it was issued; 404 as of a moment at which it was not */
        get: operations["getTranscript"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transcripts/{id}/accesses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who was given the transcript, and when somebody verified it, the oldest first */
        get: operations["listTranscriptAccesses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transcripts/{id}/revocations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that a transcript must no longer be trusted; asking again changes nothing */
        post: operations["createTranscriptRevocation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/verifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Verify a transcript's credential */
        post: operations["createVerification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/verifications/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Verify a transcript by the code on its pages */
        get: operations["getVerification"];
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
    "/ops/v1/conferrals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confer what a session's learners have earned: 202 with its progress; of a dry run 200 with what it would decide */
        post: operations["createConferral"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/v1/conferrals/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far the session's run is */
        get: operations["getConferral"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/v1/conferrals/{sessionId}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The learners of the run, and what became of each */
        get: operations["listConferralRows"];
        put?: never;
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
        AllocatedCourse: {
            enrollmentId: components["schemas"]["EnrollmentId"];
            courseCode: components["schemas"]["CourseCode"];
            creditHours: components["schemas"]["CreditHours"];
        };
        AppliedCourse: {
            enrollmentId: components["schemas"]["EnrollmentId"];
            courseCode: components["schemas"]["CourseCode"];
            creditHours: components["schemas"]["CreditHours"];
            grade: components["schemas"]["Grade"];
            as: string;
        };
        AsOf: string;
        AttemptView: {
            enrollmentId: components["schemas"]["EnrollmentId"];
            learnerId: components["schemas"]["LearnerId"];
            courseCode: string;
            mark: string;
            replaces: components["schemas"]["EnrollmentId"][];
        };
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
        Cause: {
            service: string;
            stream: string;
            /** Format: int64 */
            version: number;
            /** Format: int64 */
            position: number;
        };
        /** @enum {string} */
        Clock: "BUSINESS" | "REAL";
        Command: {
            name: string;
            content: components["schemas"]["Json"];
        };
        ConferralRequest: {
            sessionId: components["schemas"]["SessionId"];
            dryRun?: boolean;
        };
        Conferred: {
            kind: components["schemas"]["TranscriptContentKind"];
            credential: string;
            name: string;
            conferredAt: components["schemas"]["Instant"];
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
        Course: {
            enrollmentId: components["schemas"]["EnrollmentId"];
            sessionId: components["schemas"]["SessionId"];
            courseCode: components["schemas"]["CourseCode"];
            title?: string;
            creditHours: components["schemas"]["CreditHours"];
            grade: string;
            gradePoints?: string;
            mark: string;
            replacedBy?: components["schemas"]["EnrollmentId"];
        };
        CourseCode: string;
        CreditHours: string;
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
        DegreeAuditView: {
            learnerId: components["schemas"]["LearnerId"];
            programme: components["schemas"]["ProgrammeCode"];
            status: string;
            /** Format: int32 */
            policyVersion: number;
            at: components["schemas"]["Instant"];
            requirements: components["schemas"]["Requirement"][];
            appliedCredits: string;
            sisterCredits: string;
            applied: components["schemas"]["AppliedCourse"][];
            leftOut: components["schemas"]["LeftOut"][];
            conferredAt?: components["schemas"]["Instant"];
            conferredCourses?: components["schemas"]["AllocatedCourse"][];
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
        ReplaysDryRun: {
            kind: components["schemas"]["ReplayKind"];
            target: string;
            /** Format: int64 */
            events: number;
        };
        ConferralDryRun: {
            sessionId: components["schemas"]["SessionId"];
            complete: boolean;
            items: components["schemas"]["Foreseen"][];
        };
        /** @enum {string} */
        Effects: "ALLOW" | "SILENT";
        /** Format: uuid */
        EnrollmentId: string;
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
        Foreseen: {
            learnerId: components["schemas"]["LearnerId"];
            programme: components["schemas"]["ProgrammeCode"];
            credential: string;
            earned: boolean;
            courses: components["schemas"]["AllocatedCourse"][];
            lacking: components["schemas"]["Violation"][];
        };
        Gpa: string;
        /** @enum {string} */
        Grade: "A" | "A-" | "B+" | "B" | "B-" | "C+" | "C" | "C-" | "D+" | "D" | "D-" | "F";
        GradeChangeRequest: {
            grade: components["schemas"]["Grade"];
            reason: string;
        };
        GradeRequest: {
            grade: components["schemas"]["Grade"];
        };
        GradeView: {
            enrollmentId: components["schemas"]["EnrollmentId"];
            learnerId: components["schemas"]["LearnerId"];
            offeringId: string;
            courseCode: string;
            sessionId: string;
            creditHours: string;
            grade: components["schemas"]["Grade"];
            gradePoints: string;
            /** Format: int32 */
            attempt: number;
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
        InProgress: {
            enrollmentId: components["schemas"]["EnrollmentId"];
            sessionId: components["schemas"]["SessionId"];
            courseCode: components["schemas"]["CourseCode"];
            title: string;
            creditHours: components["schemas"]["CreditHours"];
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
        Kept: {
            transcriptId: components["schemas"]["TranscriptId"];
            learnerId: components["schemas"]["LearnerId"];
            official: boolean;
            asOf: components["schemas"]["Instant"];
            issuedAt: components["schemas"]["Instant"];
            validUntil: components["schemas"]["Instant"];
            sha256: string;
            pagesSha256?: string;
            revokedAt?: components["schemas"]["Instant"];
            /** Format: int64 */
            version: number;
        };
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
        ReplayRequestKind: "REPUBLISH" | "REWIND" | "RECOVER";
        /** @enum {string} */
        TranscriptContentKind: "DEGREE" | "CERTIFICATE";
        /** Format: uuid */
        LearnerId: string;
        LeftOut: {
            enrollmentId: components["schemas"]["EnrollmentId"];
            courseCode: components["schemas"]["CourseCode"];
            creditHours: components["schemas"]["CreditHours"];
            rule: string;
            message: string;
        };
        BulkGradesLine: {
            /** Format: int32 */
            line: number;
            enrollmentId: string;
            grade: string;
            state: components["schemas"]["BulkRowState"];
            /** Format: int32 */
            status?: number;
            code?: string;
            detail?: string;
            violations?: components["schemas"]["Violation"][];
            existing?: string;
            decisionId?: components["schemas"]["UUID"];
        };
        ConferralRunsLine: {
            learnerId: components["schemas"]["LearnerId"];
            state: components["schemas"]["ConferralRowState"];
            credentials: string[];
            violations?: components["schemas"]["Violation"][];
            detail?: string;
            decisionId?: components["schemas"]["UUID"];
        };
        AccessLogLine: {
            /** Format: int64 */
            id: number;
            what: components["schemas"]["What"];
            form?: string;
            actor?: string;
            outcome: string;
            at: components["schemas"]["Instant"];
        };
        RecordViewLine: {
            enrollmentId: components["schemas"]["EnrollmentId"];
            sessionId: components["schemas"]["SessionId"];
            courseCode: components["schemas"]["CourseCode"];
            title?: string;
            creditHours: components["schemas"]["CreditHours"];
            grade: string;
            gradePoints?: string;
            mark: string;
            replacedBy?: components["schemas"]["EnrollmentId"];
        };
        Listing: {
            asOf: components["schemas"]["Instant"];
            items: components["schemas"]["Version"][];
        };
        Next: {
            next?: string;
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
        PageKept: {
            items: components["schemas"]["Kept"][];
            page: components["schemas"]["Next"];
        };
        PageBulkGradesLine: {
            items: components["schemas"]["BulkGradesLine"][];
            page: components["schemas"]["Next"];
        };
        PageConferralRunsLine: {
            items: components["schemas"]["ConferralRunsLine"][];
            page: components["schemas"]["Next"];
        };
        PageAccessLogLine: {
            items: components["schemas"]["AccessLogLine"][];
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
        Presented: {
            credential: string;
        };
        ProgrammeCode: string;
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
        BulkGradesProgress: {
            bulkId: components["schemas"]["UUID"];
            offeringId: components["schemas"]["OfferingId"];
            requestedBy: string;
            state: components["schemas"]["State"];
            /** Format: int64 */
            total: number;
            /** Format: int64 */
            waiting: number;
            /** Format: int64 */
            posted: number;
            /** Format: int64 */
            refused: number;
            /** Format: int64 */
            notKnownYet: number;
            openedAt: components["schemas"]["Instant"];
        };
        ConferralRunsProgress: {
            sessionId: components["schemas"]["SessionId"];
            startedBy: string;
            openedAt: components["schemas"]["Instant"];
            state: string;
            /** Format: int64 */
            total: number;
            /** Format: int64 */
            waiting: number;
            /** Format: int64 */
            conferred: number;
            /** Format: int64 */
            lacking: number;
            /** Format: int64 */
            blocked: number;
            /** Format: int64 */
            nothingSought: number;
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
        RecordView: {
            learnerId: components["schemas"]["LearnerId"];
            asOf: components["schemas"]["Instant"];
            courses: components["schemas"]["RecordViewLine"][];
            inProgress: components["schemas"]["InProgress"][];
            attemptedCredits: string;
            earnedCredits: string;
            gpa?: components["schemas"]["Gpa"];
            standing?: components["schemas"]["RecordViewStanding"];
            replacementOptOuts?: components["schemas"]["EnrollmentId"][];
            sources?: components["schemas"]["Cause"][];
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
        ReplacementChoice: {
            enrollmentId: components["schemas"]["EnrollmentId"];
            learnerId: components["schemas"]["LearnerId"];
            courseCode: string;
            optedOut: boolean;
            replaces: components["schemas"]["EnrollmentId"][];
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
        Request: {
            offeringId: components["schemas"]["OfferingId"];
            rows: components["schemas"]["RequestRow"][];
        };
        RequestRow: {
            enrollmentId: string;
            grade: string;
        };
        Requirement: {
            rule: string;
            met: boolean;
            message: string;
            observed?: string;
            required?: string;
        };
        /** @enum {string} */
        Result: "HOLDS" | "VIOLATED" | "NOTHING_AGAINST_IT";
        RevocationRequest: {
            reason: string;
        };
        RevocationView: {
            transcriptId: components["schemas"]["TranscriptId"];
            revoked: boolean;
        };
        /** @enum {string} */
        BulkRowState: "WAITING" | "POSTED" | "REFUSED" | "NOT_KNOWN_YET";
        /** @enum {string} */
        ConferralRowState: "WAITING" | "CONFERRED" | "LACKING" | "BLOCKED" | "NOTHING_SOUGHT";
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
        QuiescenceStanding: {
            quiet: boolean;
            reasons: string[];
            nextDueAt?: components["schemas"]["Instant"];
            lastDueAt?: components["schemas"]["Instant"];
        };
        /** @enum {string} */
        TranscriptContentStanding: "OFFICIAL" | "UNOFFICIAL";
        RecordViewStanding: {
            status: string;
            minGpa: string;
            /** Format: int32 */
            policyVersion: number;
        };
        /** @enum {string} */
        State: "RUNNING" | "DONE" | "INCOMPLETE";
        /** @enum {string} */
        Status: "VALID" | "REVOKED" | "EXPIRED" | "INVALID";
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
        Studies: {
            courses: components["schemas"]["Course"][];
            attemptedCredits: string;
            earnedCredits: string;
            gpa?: components["schemas"]["Gpa"];
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
        TranscriptContent: {
            transcriptId: components["schemas"]["TranscriptId"];
            standing: components["schemas"]["TranscriptContentStanding"];
            title: string;
            institution: string;
            learnerId: components["schemas"]["LearnerId"];
            name?: string;
            purpose?: string;
            asOf: components["schemas"]["Instant"];
            issuedAt: components["schemas"]["Instant"];
            record: components["schemas"]["Studies"];
            conferred: components["schemas"]["Conferred"][];
            verification: components["schemas"]["Verification"];
        };
        /** Format: uuid */
        TranscriptId: string;
        TranscriptRequest: {
            purpose?: string;
            asOf?: components["schemas"]["Instant"];
            identityAssertion?: string;
        };
        TranscriptView: {
            transcriptId: components["schemas"]["TranscriptId"];
            learnerId: components["schemas"]["LearnerId"];
            standing: components["schemas"]["TranscriptContentStanding"];
            purpose?: string;
            asOf: components["schemas"]["Instant"];
            sha256: string;
            documents: {
                [key: string]: string;
            };
            verification: components["schemas"]["Verification"];
        };
        Turn: {
            rule: string;
            becomes: components["schemas"]["Result"];
            at?: components["schemas"]["Deadline"];
            with?: string;
        };
        /** Format: uuid */
        UUID: string;
        Verification: {
            code: string;
            url: string;
        };
        VerificationView: {
            status: components["schemas"]["Status"];
            issuer: string;
            code?: string;
            official?: boolean;
            asOf?: components["schemas"]["Instant"];
            issuedAt?: components["schemas"]["Instant"];
            validUntil?: components["schemas"]["Instant"];
            sha256?: string;
            pagesSha256?: string;
        };
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
        /** @enum {string} */
        What: "ISSUED" | "READ" | "VERIFIED" | "REVOKED";
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
            code: "CLOCK_GOES_FORWARD" | "GRADE_POSTED" | "IN_PROGRESS" | "KEY_NOT_WITHDRAWABLE" | "NO_GENERATION_KEPT" | "REPLAY_APPROVAL" | "REPLAY_RUNNING" | "REPLAY_STATE" | "STORE_FORKED" | "TRANSCRIPT_EXISTS";
            /** @enum {integer} */
            status: 409;
            title?: string;
            type?: string;
        };
        Problem410: components["schemas"]["Problem"] & {
            /** @enum {string} */
            code: "LEARNER_ERASED";
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
            code: "CONFERRAL_NOT_DUE" | "GRADE_NOT_POSSIBLE" | "IDEMPOTENCY_KEY_REUSED" | "INCOMPLETE_REFUSED" | "NOT_EARNED" | "NOT_KNOWN_YET" | "NO_GRADE" | "OPT_OUT_REFUSED" | "POSITION_BEYOND_END" | "REPLACEMENT_REFUSED" | "TR-04" | "TR-GRADES-OPEN" | "TRANSCRIPT_REFUSED" | "UNKNOWN_SOURCE" | "UNKNOWN_STREAM" | "UNKNOWN_TYPE";
            /** @enum {integer} */
            status: 422;
            title?: string;
            type?: string;
        };
        Problem428: components["schemas"]["Problem"] & {
            /** @enum {string} */
            code: "IF_MATCH_REQUIRED";
            /** @enum {integer} */
            status: 428;
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
         *     - `CLOCK_GOES_FORWARD`: the business clock does not go back
         *     - `GRADE_POSTED`: another grade is posted; grade-changes changes it
         *     - `IN_PROGRESS`: a request with the same key is still at work; come again after Retry-After
         *     - `KEY_NOT_WITHDRAWABLE`: the key at work is not withdrawn; rotate first
         *     - `NO_GENERATION_KEPT`: the read model has no generation to go back to
         *     - `REPLAY_APPROVAL`: who asked for a job does not approve it
         *     - `REPLAY_RUNNING`: a job on the same target is under way
         *     - `REPLAY_STATE`: the job is not in a state from which this leads on
         *     - `STORE_FORKED`: the store has gone on in another way than its topic
         *     - `TRANSCRIPT_EXISTS`: the transcript was issued before, with other content
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
         * @description It was given up, or went with the learner's data
         *     - `LEARNER_ERASED`: what it said went with the learner's data
         */
        Problem410: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": "LEARNER_ERASED",
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
         *     - `CONFERRAL_NOT_DUE`: the session's credentials are not conferred yet
         *     - `GRADE_NOT_POSSIBLE`: no grade can be posted for this enrolment
         *     - `IDEMPOTENCY_KEY_REUSED`: the key was used with another body
         *     - `INCOMPLETE_REFUSED`: no Incomplete can be recorded for this enrolment
         *     - `NOT_EARNED`: nothing is earned that could be conferred
         *     - `NOT_KNOWN_YET`: what the body refers to is not known here, not yet or never; come again after Retry-After
         *     - `NO_GRADE`: there is no posted grade that could be changed
         *     - `OPT_OUT_REFUSED`: there is nothing to opt out of: the enrolment does not stand, or nothing is replaced by itself in its term
         *     - `POSITION_BEYOND_END`: a position lies beyond the last one
         *     - `REPLACEMENT_REFUSED`: the grade cannot take the place of another
         *     - `TR-04`: the enrolment does not stand: it was dropped, withdrawn or never paid
         *     - `TR-GRADES-OPEN`: grades are accepted from CLASSES_END on
         *     - `TRANSCRIPT_REFUSED`: the rules of transcripts refuse it
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
                 *       "code": "CONFERRAL_NOT_DUE",
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
         * @description If-Match is missing
         *     - `IF_MATCH_REQUIRED`: this operation needs the header If-Match
         */
        Problem428: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": "IF_MATCH_REQUIRED",
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
                 *       "status": 428,
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
                "application/problem+json": components["schemas"]["Problem428"];
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
        /** @description The ETag of what is changed */
        IfMatch: string;
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
    createBulkGrade: {
        parameters: {
            query?: {
                offeringId?: components["schemas"]["OfferingId"];
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
                 *       "offeringId": "2026-FALL-1:ECEA-5700",
                 *       "rows": [
                 *         {
                 *           "enrollmentId": "enrollment Id",
                 *           "grade": "A-"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["Request"];
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
                     *       "offeringId": "2026-FALL-1:ECEA-5700",
                     *       "requestedBy": "requested By",
                     *       "state": "RUNNING",
                     *       "total": 1,
                     *       "waiting": 1,
                     *       "posted": 1,
                     *       "refused": 1,
                     *       "notKnownYet": 1,
                     *       "openedAt": "2026-08-24T15:00:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["BulkGradesProgress"];
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
    getBulkGrade: {
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
                     *       "offeringId": "2026-FALL-1:ECEA-5700",
                     *       "requestedBy": "requested By",
                     *       "state": "RUNNING",
                     *       "total": 1,
                     *       "waiting": 1,
                     *       "posted": 1,
                     *       "refused": 1,
                     *       "notKnownYet": 1,
                     *       "openedAt": "2026-08-24T15:00:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["BulkGradesProgress"];
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
    createBulkGradeResumption: {
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
                     *       "offeringId": "2026-FALL-1:ECEA-5700",
                     *       "requestedBy": "requested By",
                     *       "state": "RUNNING",
                     *       "total": 1,
                     *       "waiting": 1,
                     *       "posted": 1,
                     *       "refused": 1,
                     *       "notKnownYet": 1,
                     *       "openedAt": "2026-08-24T15:00:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["BulkGradesProgress"];
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
    listBulkGradeRows: {
        parameters: {
            query?: {
                state?: components["schemas"]["BulkRowState"];
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
                     *           "enrollmentId": "enrollment Id",
                     *           "grade": "A-",
                     *           "state": "WAITING",
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
                    "application/json": components["schemas"]["PageBulkGradesLine"];
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
    putEnrollmentGrade: {
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
                id: components["schemas"]["EnrollmentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "grade": "A"
                 *     }
                 */
                "application/json": components["schemas"]["GradeRequest"];
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
                     *       "courseCode": "ECEA-5700",
                     *       "sessionId": "2026-FALL-1",
                     *       "creditHours": "0.8",
                     *       "grade": "A",
                     *       "gradePoints": "grade Points",
                     *       "attempt": 1
                     *     }
                     */
                    "application/json": components["schemas"]["GradeView"];
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
    createEnrollmentGradeChange: {
        parameters: {
            query?: {
                /** @description Decide and show what would follow, without effect */
                dryRun?: components["parameters"]["DryRun"];
            };
            header: {
                /** @description Comes back in the answer */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description W3C trace context */
                traceparent?: components["parameters"]["Traceparent"];
                /** @description One effect however often it is sent; kept 24 hours */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of what is changed */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Why; staff must say it when they write */
                "X-Actor-Reason"?: components["parameters"]["ActorReason"];
                /** @description wait=seconds for what is not known yet; 2 unless told */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                id: components["schemas"]["EnrollmentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "grade": "A",
                 *       "reason": "asked for by e-mail"
                 *     }
                 */
                "application/json": components["schemas"]["GradeChangeRequest"];
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
                     *       "courseCode": "ECEA-5700",
                     *       "sessionId": "2026-FALL-1",
                     *       "creditHours": "0.8",
                     *       "grade": "A",
                     *       "gradePoints": "grade Points",
                     *       "attempt": 1
                     *     }
                     */
                    "application/json": components["schemas"]["GradeView"];
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
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    createEnrollmentGradeReplacementOptIn: {
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
                id: components["schemas"]["EnrollmentId"];
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
                     *       "courseCode": "ECEA-5700",
                     *       "optedOut": true,
                     *       "replaces": [
                     *         "019a6c2e-8c20-7b6e-b0a3-2d4f6a8c0e12"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ReplacementChoice"];
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
    createEnrollmentGradeReplacementOptOut: {
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
                id: components["schemas"]["EnrollmentId"];
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
                     *       "courseCode": "ECEA-5700",
                     *       "optedOut": true,
                     *       "replaces": [
                     *         "019a6c2e-8c20-7b6e-b0a3-2d4f6a8c0e12"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ReplacementChoice"];
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
    createEnrollmentGradeReplacement: {
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
                id: components["schemas"]["EnrollmentId"];
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
                     *       "courseCode": "ECEA-5700",
                     *       "mark": "mark",
                     *       "replaces": [
                     *         "019a6c2e-8c20-7b6e-b0a3-2d4f6a8c0e12"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["AttemptView"];
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
    createEnrollmentIncomplete: {
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
                id: components["schemas"]["EnrollmentId"];
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
                     *       "courseCode": "ECEA-5700",
                     *       "mark": "mark",
                     *       "replaces": [
                     *         "019a6c2e-8c20-7b6e-b0a3-2d4f6a8c0e12"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["AttemptView"];
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
    getLearnerDegreeAudit: {
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
                id: components["schemas"]["LearnerId"];
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
                     *       "learnerId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "programme": "MS-ECE",
                     *       "status": "status",
                     *       "policyVersion": 1,
                     *       "at": "2026-08-24T15:00:00Z",
                     *       "requirements": [
                     *         {
                     *           "rule": "rule",
                     *           "met": true,
                     *           "message": "the enrolment is not known here yet",
                     *           "observed": "observed",
                     *           "required": "required"
                     *         }
                     *       ],
                     *       "appliedCredits": "applied Credits",
                     *       "sisterCredits": "sister Credits",
                     *       "applied": [
                     *         {
                     *           "enrollmentId": "019a6c2e-8c20-7b6e-b0a3-2d4f6a8c0e12",
                     *           "courseCode": "ECEA-5700",
                     *           "creditHours": "0.8",
                     *           "grade": "A",
                     *           "as": "as"
                     *         }
                     *       ],
                     *       "leftOut": [
                     *         {
                     *           "enrollmentId": "019a6c2e-8c20-7b6e-b0a3-2d4f6a8c0e12",
                     *           "courseCode": "ECEA-5700",
                     *           "creditHours": "0.8",
                     *           "rule": "rule",
                     *           "message": "the enrolment is not known here yet"
                     *         }
                     *       ],
                     *       "conferredAt": "2026-08-24T15:00:00Z",
                     *       "conferredCourses": [
                     *         {
                     *           "enrollmentId": "019a6c2e-8c20-7b6e-b0a3-2d4f6a8c0e12",
                     *           "courseCode": "ECEA-5700",
                     *           "creditHours": "0.8"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["DegreeAuditView"];
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
    getLearnerRecord: {
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
                     *       "learnerId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "asOf": "2026-08-24T15:00:00Z",
                     *       "courses": [
                     *         {
                     *           "enrollmentId": "019a6c2e-8c20-7b6e-b0a3-2d4f6a8c0e12",
                     *           "sessionId": "2026-FALL-1",
                     *           "courseCode": "ECEA-5700",
                     *           "title": "Introduction to Power Electronics",
                     *           "creditHours": "0.8",
                     *           "grade": "A-",
                     *           "gradePoints": "grade Points",
                     *           "mark": "mark",
                     *           "replacedBy": "019a6c2e-8c20-7b6e-b0a3-2d4f6a8c0e12"
                     *         }
                     *       ],
                     *       "inProgress": [
                     *         {
                     *           "enrollmentId": "019a6c2e-8c20-7b6e-b0a3-2d4f6a8c0e12",
                     *           "sessionId": "2026-FALL-1",
                     *           "courseCode": "ECEA-5700",
                     *           "title": "Introduction to Power Electronics",
                     *           "creditHours": "0.8"
                     *         }
                     *       ],
                     *       "attemptedCredits": "attempted Credits",
                     *       "earnedCredits": "earned Credits",
                     *       "gpa": "3.500",
                     *       "standing": {
                     *         "status": "status",
                     *         "minGpa": "min Gpa",
                     *         "policyVersion": 1
                     *       },
                     *       "replacementOptOuts": [
                     *         "019a6c2e-8c20-7b6e-b0a3-2d4f6a8c0e12"
                     *       ],
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
                    "application/json": components["schemas"]["RecordView"];
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
    listLearnerTranscripts: {
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
                     *           "transcriptId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *           "learnerId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *           "official": true,
                     *           "asOf": "2026-08-24T15:00:00Z",
                     *           "issuedAt": "2026-08-24T15:00:00Z",
                     *           "validUntil": "2026-08-24T15:00:00Z",
                     *           "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *           "pagesSha256": "pages Sha256",
                     *           "revokedAt": "2026-08-24T15:00:00Z",
                     *           "version": 1
                     *         }
                     *       ],
                     *       "page": {
                     *         "next": "next"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["PageKept"];
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
    createLearnerTranscript: {
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
                id: components["schemas"]["LearnerId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["TranscriptRequest"];
            };
        };
        responses: {
            /** @description issued */
            201: {
                headers: {
                    /** @description What the caller has now seen; send it as X-Min-Position */
                    "X-Position"?: string;
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TranscriptView"];
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
    getTranscript: {
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
                id: components["schemas"]["TranscriptId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description what it says, as data, as pages, or as a verifiable credential */
            200: {
                headers: {
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "transcriptId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "standing": "OFFICIAL",
                     *       "title": "Introduction to Power Electronics",
                     *       "institution": "institution",
                     *       "learnerId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *       "name": "name",
                     *       "purpose": "purpose",
                     *       "asOf": "2026-08-24T15:00:00Z",
                     *       "issuedAt": "2026-08-24T15:00:00Z",
                     *       "record": {
                     *         "courses": [
                     *           {
                     *             "enrollmentId": "019a6c2e-8c20-7b6e-b0a3-2d4f6a8c0e12",
                     *             "sessionId": "2026-FALL-1",
                     *             "courseCode": "ECEA-5700",
                     *             "title": "Introduction to Power Electronics",
                     *             "creditHours": "0.8",
                     *             "grade": "A-",
                     *             "gradePoints": "grade Points",
                     *             "mark": "mark",
                     *             "replacedBy": "019a6c2e-8c20-7b6e-b0a3-2d4f6a8c0e12"
                     *           }
                     *         ],
                     *         "attemptedCredits": "attempted Credits",
                     *         "earnedCredits": "earned Credits",
                     *         "gpa": "3.500"
                     *       },
                     *       "conferred": [
                     *         {
                     *           "kind": "DEGREE",
                     *           "credential": "credential",
                     *           "name": "name",
                     *           "conferredAt": "2026-08-24T15:00:00Z"
                     *         }
                     *       ],
                     *       "verification": {
                     *         "code": "NOT_KNOWN_YET",
                     *         "url": "https://transcripts.example.org/api/v1/verifications/7K2QX-0M4VT-9RSBC-1D8WZ"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["TranscriptContent"];
                    /** @example %PDF-1.7 … */
                    "application/pdf": string;
                    "application/vc+jwt": string;
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
            410: components["responses"]["Problem410"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    listTranscriptAccesses: {
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
                id: components["schemas"]["TranscriptId"];
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
                     *           "what": "ISSUED",
                     *           "form": "form",
                     *           "actor": "actor",
                     *           "outcome": "outcome",
                     *           "at": "2026-08-24T15:00:00Z"
                     *         }
                     *       ],
                     *       "page": {
                     *         "next": "next"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["PageAccessLogLine"];
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
    createTranscriptRevocation: {
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
                id: components["schemas"]["TranscriptId"];
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
                "application/json": components["schemas"]["RevocationRequest"];
            };
        };
        responses: {
            /** @description revoked; every verification says so from now on */
            200: {
                headers: {
                    /** @description What the caller has now seen; send it as X-Min-Position */
                    "X-Position"?: string;
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevocationView"];
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
    createVerification: {
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
        requestBody: {
            content: {
                "application/json": components["schemas"]["Presented"];
            };
        };
        responses: {
            /** @description what to make of it: VALID, REVOKED, EXPIRED, or INVALID if it is not ours or was changed */
            200: {
                headers: {
                    /** @description What the caller has now seen; send it as X-Min-Position */
                    "X-Position"?: string;
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationView"];
                };
            };
            400: components["responses"]["Problem400"];
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
    getVerification: {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back in the answer */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description W3C trace context */
                traceparent?: components["parameters"]["Traceparent"];
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description what became of it: VALID, REVOKED or EXPIRED */
            200: {
                headers: {
                    /** @description The version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationView"];
                    "text/html": string;
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
            /** @description nothing bears this code, as a problem document or as a page */
            404: {
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
                    "text/html": string;
                };
            };
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
    createConferral: {
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
                 *       "sessionId": "2026-FALL-1",
                 *       "dryRun": true
                 *     }
                 */
                "application/json": components["schemas"]["ConferralRequest"];
            };
        };
        responses: {
            /** @description a dry run: what it would decide */
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
                     *       "sessionId": "2026-FALL-1",
                     *       "complete": true,
                     *       "items": [
                     *         {
                     *           "learnerId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *           "programme": "MS-ECE",
                     *           "credential": "credential",
                     *           "earned": true,
                     *           "courses": [
                     *             {
                     *               "enrollmentId": "019a6c2e-8c20-7b6e-b0a3-2d4f6a8c0e12",
                     *               "courseCode": "ECEA-5700",
                     *               "creditHours": "0.8"
                     *             }
                     *           ],
                     *           "lacking": [
                     *             {
                     *               "rule": "rule",
                     *               "message": "the enrolment is not known here yet",
                     *               "observed": "observed",
                     *               "required": "required",
                     *               "pointer": "pointer"
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ConferralDryRun"];
                };
            };
            /** @description the run, which goes on */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "sessionId": "2026-FALL-1",
                     *       "startedBy": "started By",
                     *       "openedAt": "2026-08-24T15:00:00Z",
                     *       "state": "state",
                     *       "total": 1,
                     *       "waiting": 1,
                     *       "conferred": 1,
                     *       "lacking": 1,
                     *       "blocked": 1,
                     *       "nothingSought": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ConferralRunsProgress"];
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
    getConferral: {
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
                sessionId: components["schemas"]["SessionId"];
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
                     *       "sessionId": "2026-FALL-1",
                     *       "startedBy": "started By",
                     *       "openedAt": "2026-08-24T15:00:00Z",
                     *       "state": "state",
                     *       "total": 1,
                     *       "waiting": 1,
                     *       "conferred": 1,
                     *       "lacking": 1,
                     *       "blocked": 1,
                     *       "nothingSought": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ConferralRunsProgress"];
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
    listConferralRows: {
        parameters: {
            query?: {
                state?: components["schemas"]["ConferralRowState"];
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
                sessionId: components["schemas"]["SessionId"];
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
                     *           "learnerId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20",
                     *           "state": "WAITING",
                     *           "credentials": [
                     *             "credentials"
                     *           ],
                     *           "violations": [
                     *             {
                     *               "rule": "rule",
                     *               "message": "the enrolment is not known here yet",
                     *               "observed": "observed",
                     *               "required": "required",
                     *               "pointer": "pointer"
                     *             }
                     *           ],
                     *           "detail": "detail",
                     *           "decisionId": "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20"
                     *         }
                     *       ],
                     *       "page": {
                     *         "next": "next"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["PageConferralRunsLine"];
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
                    "application/json": components["schemas"]["ReplaysDryRun"];
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
                    "application/json": components["schemas"]["ReplaysDryRun"];
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
