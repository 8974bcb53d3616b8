import assert from "node:assert/strict";
import { test } from "node:test";
import { orThrow, Positions, ProblemError, isProblem, stackway, type Problem, type StackwayOptions } from "../src/index.js";

const ADDRESSES = {
  enrollment: "http://enrollment.test",
  billing: "http://billing.test",
  admission: "http://admission.test",
  session: "http://session.test",
  transcript: "http://transcript.test",
};
const LEARNER = "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20";
const ENROLLMENT = "019a6c2e-8c20-7b6e-b0a3-2d4f6a8c0e12";

interface Told {
  readonly requests: Request[];
  readonly bodies: string[];
  readonly pauses: number[];
}

/** A client whose services answer with these, one after the other, and whose pauses take no time. */
function answeredWith(answers: (Response | Error)[], more: Partial<StackwayOptions> = {}) {
  const told: Told = { requests: [], bodies: [], pauses: [] };
  let keys = 0;
  const client = stackway({
    addresses: ADDRESSES,
    token: "token",
    newKey: () => `key-${++keys}`,
    world: {
      random: () => 0.5,
      now: () => Date.parse("2026-08-24T15:00:00Z"),
      sleep: async (milliseconds) => void told.pauses.push(milliseconds),
    },
    fetch: async (request) => {
      told.requests.push(request);
      told.bodies.push(await request.clone().text());
      const answer = answers.shift();
      if (answer === undefined) {
        throw new Error("nobody expected this request");
      }
      if (answer instanceof Error) {
        throw answer;
      }
      return answer;
    },
    ...more,
  });
  return { client, told };
}

function json(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json", ...headers } });
}

function problem(status: number, code: string, headers: Record<string, string> = {}): Response {
  const body = { type: "about:blank", title: "No", status, code, traceId: "4bf92f3577b34da6" };
  return json(status, body, { "Content-Type": "application/problem+json", ...headers });
}

function request(client: ReturnType<typeof stackway>) {
  return client.enrollment.POST("/api/v1/enrollments", {
    body: { learnerId: LEARNER, offeringId: "2026-FALL-1:ECEA-5700" },
  });
}

test("a call that needs a key gets one, and keeps it over all its attempts", async () => {
  const { client, told } = answeredWith([
    problem(503, "UNAVAILABLE", { "Retry-After": "2" }),
    new TypeError("connection reset"),
    problem(409, "IN_PROGRESS", { "Retry-After": "1" }),
    json(201, { enrollmentId: ENROLLMENT }),
    json(201, { enrollmentId: ENROLLMENT }),
  ]);

  const first = await request(client);
  await request(client);

  assert.equal(first.response.status, 201);
  assert.deepEqual(
    told.requests.map((sent) => sent.headers.get("Idempotency-Key")),
    ["key-1", "key-1", "key-1", "key-1", "key-2"],
  );
  assert.equal(new Set(told.bodies).size, 1);
});

test("pauses are what the service asks for, with a random part on top that doubles", async () => {
  const { client, told } = answeredWith([
    problem(503, "CONTENDED", { "Retry-After": "1" }),
    problem(429, "TOO_MANY_REQUESTS", { "Retry-After": "Mon, 24 Aug 2026 15:00:05 GMT" }),
    problem(503, "UNAVAILABLE"),
    json(200, { items: [], page: {} }),
  ]);

  await client.session.GET("/api/v1/courses");

  assert.deepEqual(told.pauses, [1000 + 100, 5000 + 200, 400]);
});

test("an answer that asks for more patience than the caller has is given to the caller", async () => {
  const { client, told } = answeredWith([problem(429, "TOO_MANY_REQUESTS", { "Retry-After": "3600" })]);

  const { response } = await client.session.GET("/api/v1/courses");

  assert.equal(response.status, 429);
  assert.deepEqual(told.pauses, []);
});

test("a refusal is final, and so is a conflict that no request in flight causes", async () => {
  for (const refusal of [problem(422, "ENROLLMENT_NOT_POSSIBLE"), problem(409, "DUPLICATE_ENROLLMENT"), problem(404, "NOT_FOUND")]) {
    const { client, told } = answeredWith([refusal]);

    assert.equal((await request(client)).response.status, refusal.status);
    assert.equal(told.requests.length, 1);
  }
});

test("what is not known yet is asked for again, unless the caller would rather know", async () => {
  const patient = answeredWith([problem(422, "NOT_KNOWN_YET", { "Retry-After": "1" }), json(201, {})]);
  const curious = answeredWith([problem(422, "NOT_KNOWN_YET", { "Retry-After": "1" })], { retry: { notKnownYet: false } });

  assert.equal((await request(patient.client)).response.status, 201);
  assert.equal((await request(curious.client)).response.status, 422);
});

test("attempts end", async () => {
  const { client, told } = answeredWith(Array.from({ length: 3 }, () => problem(503, "UNAVAILABLE")), { retry: { attempts: 3 } });

  assert.equal((await request(client)).response.status, 503);
  assert.equal(told.requests.length, 3);
});

test("a caller who gives up is not kept waiting", async () => {
  const giveUp = new AbortController();
  const { client, told } = answeredWith([], {
    fetch: async () => {
      giveUp.abort(new Error("gone home"));
      throw new TypeError("aborted");
    },
  });

  await assert.rejects(client.session.GET("/api/v1/courses", { signal: giveUp.signal }));
  assert.equal(told.pauses.length, 0);
});

test("a dry run gets a key too: the document asks for one, and it is kept for no effect", async () => {
  const { client, told } = answeredWith([json(200, {})]);

  await client.enrollment.POST("/api/v1/enrollments/{enrollmentId}/drop-requests", {
    params: { path: { enrollmentId: ENROLLMENT }, query: { dryRun: true } },
  });

  assert.equal(told.requests[0]?.headers.get("Idempotency-Key"), "key-1");
});

test("reads at other services wait for what was written, until one has proved that it arrived", async () => {
  const { client, told } = answeredWith([
    json(201, {}, { "X-Position": "p1" }),
    json(201, {}, { "X-Position": "p2" }),
    json(200, {}),
    problem(503, "BEHIND", { "Retry-After": "1" }),
    json(200, {}),
    json(200, {}),
    json(200, {}),
  ]);
  const account = { params: { path: { learnerId: LEARNER } } };

  await request(client);
  await request(client);
  await client.enrollment.GET("/api/v1/enrollments/{enrollmentId}", { params: { path: { enrollmentId: ENROLLMENT } } });
  await client.billing.GET("/api/v1/accounts/{learnerId}", account);
  await client.billing.GET("/api/v1/accounts/{learnerId}", account);
  await client.transcript.GET("/api/v1/learners/{id}/record", { params: { path: { id: LEARNER } } });

  assert.deepEqual(
    told.requests.map((sent) => sent.headers.get("X-Min-Position")),
    [null, null, null, "p1, p2", "p1, p2", null, "p1, p2"],
  );
});

test("no read waits for more positions than a service takes", () => {
  const positions = new Positions();

  for (let i = 0; i < 40; i++) {
    positions.written("enrollment", ["enrollment", "billing"], `p${i}`);
  }

  assert.equal(positions.awaitedBy("billing").length, 16);
  assert.equal(positions.awaitedBy("billing").at(-1), "p39");
  assert.deepEqual(positions.awaitedBy("enrollment"), []);
});

test("the token is asked for before each attempt, and staff say why they write", async () => {
  let tokens = 0;
  const { client, told } = answeredWith([problem(503, "UNAVAILABLE"), json(200, {}), json(200, {})], {
    token: async () => `t${++tokens}`,
    reason: "asked for by e-mail",
  });

  await client.enrollment.POST("/api/v1/learners/{learnerId}/onboarding-completions", {
    params: { path: { learnerId: LEARNER } },
  });
  await client.session.GET("/api/v1/courses");

  assert.deepEqual(
    told.requests.map((sent) => sent.headers.get("Authorization")),
    ["Bearer t1", "Bearer t2", "Bearer t3"],
  );
  assert.deepEqual(
    told.requests.map((sent) => sent.headers.get("X-Actor-Reason")),
    ["asked for by e-mail", "asked for by e-mail", null],
  );
});

test("a problem is told apart by its code, at compile time and at run time", async () => {
  const { client } = answeredWith([problem(422, "DROP_NOT_POSSIBLE")]);

  const { error } = await client.enrollment.POST("/api/v1/enrollments/{enrollmentId}/drop-requests", {
    params: { path: { enrollmentId: ENROLLMENT } },
  });

  assert.ok(isProblem(error));
  const told = (problem: Problem): string => {
    switch (problem.code) {
      case "DROP_NOT_POSSIBLE": {
        const status: 422 = problem.status;
        return `cannot be dropped (${status})`;
      }
      case "STALE": {
        const status: 412 = problem.status;
        return `read it again (${status})`;
      }
      default:
        return problem.title;
    }
  };
  assert.equal(told(error), "cannot be dropped (422)");
});

test("orThrow gives the data, or throws the problem", async () => {
  const { client } = answeredWith([json(200, { status: "ENROLLED" }), problem(404, "NOT_FOUND")]);
  const path = { params: { path: { enrollmentId: ENROLLMENT } } };

  const enrolment = orThrow(await client.enrollment.GET("/api/v1/enrollments/{enrollmentId}", path));
  assert.equal(enrolment.status, "ENROLLED");
  await assert.rejects(
    async () => orThrow(await client.enrollment.GET("/api/v1/enrollments/{enrollmentId}", path)),
    (thrown) => thrown instanceof ProblemError && thrown.problem.code === "NOT_FOUND",
  );
});
