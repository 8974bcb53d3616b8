// The whole pathway journey of a few learners through the client: preview, declare, enrol, pay, drop, be graded, be admitted,
// get a transcript, have it verified. Ends with an error at the first thing that is not as it should be.
import { isProblem, orThrow, type Stackway } from "../src/index.js";
import { after, check, eventually, offering, publish, register, type Term } from "./campus.js";
import { LocalStack } from "./stack.js";

const PROGRAMME = "MS-ECE";
const COURSES = ["ECEA-5700", "ECEA-5701", "ECEA-5702", "ECEA-5703"] as const;
/** Kept by nobody: enrolled in, paid for, dropped with a refund. */
const DROPPED = "ECEA-5305";
const LEARNERS = Number(process.env["JOURNEY_LEARNERS"] ?? "2");

const stack = await LocalStack.running();
const registrar = stack.as("registrar");
const faculty = stack.as("faculty");
const platform = stack.as("service");

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

const term = await publish(stack, registrar, [...COURSES, DROPPED]);
say(`published ${term.sessionId}`);
const learners = await Promise.all(Array.from({ length: LEARNERS }, () => register(stack, registrar)));
say(`registered ${learners.length}`);

await Promise.all(learners.map(({ learnerId, self }) => begin(learnerId, self)));
await stack.clock(after(term, "ENROLLMENT_OPENS", 1));
say("enrolment is open");
const seats = await Promise.all(learners.map(({ learnerId, self }) => enrol(term, learnerId, self)));
say(`enrolled and paid for ${seats.reduce((sum, seat) => sum + seat.size, 0)} seats`);

await stack.clock(after(term, "CLASSES_START", 1));
await Promise.all(learners.map(({ learnerId, self }, i) => drop(learnerId, self, seats[i]?.get(DROPPED))));
say("dropped one course each, with its refund");

await stack.clock(after(term, "CLASSES_END", 24));
for (const [i, seat] of seats.entries()) {
  for (const course of COURSES) {
    await grade(seat.get(course) ?? "", i === 0 ? "A" : "B");
  }
}
await stack.quiet();
say("graded");
await Promise.all(learners.map(({ learnerId, self }) => conclude(learnerId, self)));
say(`${learners.length} admitted to ${PROGRAMME}, each with a transcript that verifies`);

/** Previews a course without credit, and says what it is all for. */
async function begin(learnerId: string, self: Stackway): Promise<void> {
  const now = (await stack.now()).getTime();
  const [startedAt, completedAt] = [new Date(now - 7_200_000), new Date(now - 3_600_000)].map((at) => at.toISOString());
  const preview = orThrow(
    await platform.enrollment.POST("/api/v1/learners/{learnerId}/previews", {
      params: { path: { learnerId } },
      body: {
        courseCode: "ECEA-5700",
        startedAt: startedAt ?? "",
        contentVersion: "2026.1",
        items: [{ itemId: "ECEA-5700/week-1/quiz", kind: "QUIZ", completedAt: completedAt ?? "", score: "90" }],
      },
    }),
  );
  check("a preview is kept", preview.courseCode === "ECEA-5700", preview);
  orThrow(
    await self.admission.POST("/api/v1/learners/{id}/declarations", {
      params: { path: { id: learnerId } },
      body: { programmes: [PROGRAMME] },
    }),
  );
}

/** Asks for every course, looks at what a checkout would cost, pays, and is enrolled. */
async function enrol(where: Term, learnerId: string, self: Stackway): Promise<Map<string, string>> {
  const enrollments = new Map<string, string>();
  for (const course of [...COURSES, DROPPED]) {
    const requested = orThrow(
      await self.enrollment.POST("/api/v1/enrollments", { body: { learnerId, offeringId: offering(where, course) } }),
    );
    enrollments.set(course, requested.enrollmentId);
  }
  const again = await self.enrollment.POST("/api/v1/enrollments", {
    body: { learnerId, offeringId: offering(where, COURSES[0]) },
  });
  check("a second request for the same course is refused", isProblem(again.error, "DUPLICATE_ENROLLMENT"), again.error);

  const body = { learnerId, enrollmentIds: [...enrollments.values()], method: "CARD" as const };
  const shown = orThrow(await self.billing.POST("/api/v1/checkouts", { params: { query: { dryRun: true } }, body }));
  const checkout = orThrow(await self.billing.POST("/api/v1/checkouts", { body }));
  check("a dry run shows what it costs", shown.total.amountMinor === checkout.total.amountMinor, shown);
  await stack.pay(checkout.checkoutId);
  for (const enrollmentId of enrollments.values()) {
    await eventually(
      "a seat",
      async () =>
        orThrow(await self.enrollment.GET("/api/v1/enrollments/{enrollmentId}", { params: { path: { enrollmentId } } })),
      (enrolment) => enrolment.status === "ENROLLED",
    );
  }
  return enrollments;
}

/** Drops while that is free of charge; the refund is approved. */
async function drop(learnerId: string, self: Stackway, enrollmentId = ""): Promise<void> {
  const path = { enrollmentId };
  const foreseen = orThrow(
    await self.enrollment.POST("/api/v1/enrollments/{enrollmentId}/drop-requests", {
      params: { path, query: { dryRun: true } },
    }),
  );
  check("a dry run drops nothing", foreseen.enrollmentId === enrollmentId, foreseen);
  const dropped = orThrow(
    await self.enrollment.POST("/api/v1/enrollments/{enrollmentId}/drop-requests", { params: { path } }),
  );
  check("it is dropped", dropped.status === "DROPPED", dropped);
  await eventually(
    "a refund",
    async () =>
      orThrow(
        await self.billing.GET("/api/v1/accounts/{learnerId}/refunds", { params: { path: { learnerId } } }),
      ),
    (refunds) => refunds.items.length > 0,
  );
}

async function grade(enrollmentId: string, letter: "A" | "B"): Promise<void> {
  orThrow(
    await faculty.transcript.PUT("/api/v1/enrollments/{id}/grade", {
      params: { path: { id: enrollmentId } },
      body: { grade: letter },
    }),
  );
}

/** Is admitted by performance, reads the record and the statement, and has a transcript that anybody can verify. */
async function conclude(learnerId: string, self: Stackway): Promise<void> {
  const path = { id: learnerId };
  await eventually(
    "admission",
    async () =>
      orThrow(
        await self.admission.GET("/api/v1/learners/{id}/programmes/{code}", {
          params: { path: { ...path, code: PROGRAMME } },
        }),
      ),
    (standing) => standing.status === "ADMITTED",
  );
  const record = orThrow(await self.transcript.GET("/api/v1/learners/{id}/record", { params: { path } }));
  check("the record has every grade", JSON.stringify(record).split('"ECEA-57').length > COURSES.length, record);
  const statement = orThrow(
    await self.billing.GET("/api/v1/accounts/{learnerId}/statement", { params: { path: { learnerId } } }),
  );
  check("the statement is the learner's", typeof statement === "object" && statement.learnerId === learnerId, statement);

  const { identityAssertion } = orThrow(
    await self.enrollment.GET("/api/v1/learners/{id}/identity-assertions", {
      params: { path, query: { audience: "transcript-service" } },
    }),
  );
  const transcript = orThrow(
    await self.transcript.POST("/api/v1/learners/{id}/transcripts", {
      params: { path },
      body: { purpose: "the journey", identityAssertion },
    }),
  );
  check("it is official", transcript.standing === "OFFICIAL", transcript);
  const pages = await self.transcript.GET("/api/v1/transcripts/{id}", {
    params: { path: { id: transcript.transcriptId } },
    headers: { Accept: "application/pdf" },
    parseAs: "arrayBuffer",
  });
  check("it can be printed", (pages.data?.byteLength ?? 0) > 1000, pages.response.status);
  const verified = orThrow(
    await stack.as("learner", learnerId).transcript.GET("/api/v1/verifications/{code}", {
      params: { path: { code: transcript.verification.code } },
    }),
  );
  check("it stands", typeof verified === "object" && verified.status === "VALID", verified);
}
