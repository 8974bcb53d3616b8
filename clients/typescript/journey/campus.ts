// What a journey does more than once, and the dates that it goes by.
import { isProblem, orThrow, type Stackway } from "../src/index.js";
import type { LocalStack } from "./stack.js";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A session that nobody has used yet, with its courses on offer. */
export interface Term {
  readonly sessionId: string;
  /** The instant of each milestone, by its kind. */
  readonly milestones: ReadonlyMap<string, Date>;
}

export function offering(term: Term, course: string): string {
  return `${term.sessionId}:${course}`;
}

/** The instant of a milestone, so many hours later. */
export function after(term: Term, kind: string, hours: number): Date {
  const at = term.milestones.get(kind);
  if (at === undefined) {
    throw new Error(`${term.sessionId} has no ${kind}`);
  }
  return new Date(at.getTime() + hours * HOUR);
}

/** Publishes the next session whose id is free and whose enrolment opens later than now. */
export async function publish(stack: LocalStack, registrar: Stackway, courses: readonly string[]): Promise<Term> {
  const now = await stack.now();
  for (let year = 2300; year < 2999; year++) {
    const sessionId = `${year}-FALL-2`;
    const { data, error, response } = await registrar.session.PUT("/api/v1/sessions/{id}", {
      params: { path: { id: sessionId } },
      body: { name: `Journey ${sessionId}`, classesStart: `${monday(new Date(now.getTime() + 21 * DAY))}T09:00` },
    });
    if (isProblem(error, "SESSION_PUBLISHED") || response.status === 200) {
      continue;
    }
    const session = orThrow({ data, error, response });
    for (const courseCode of courses) {
      orThrow(
        await registrar.session.PUT("/api/v1/sessions/{id}/offerings/{courseCode}", {
          params: { path: { id: sessionId, courseCode } },
        }),
      );
    }
    return { sessionId, milestones: new Map(session.milestones.map(({ kind, at }) => [kind, new Date(at)])) };
  }
  throw new Error("no session is left");
}

/** The Monday on or after a day, as a local date. */
function monday(from: Date): string {
  const day = new Date(from);
  while (day.getUTCDay() !== 1) {
    day.setTime(day.getTime() + DAY);
  }
  return day.toISOString().slice(0, 10);
}

/** Somebody who has registered and passed the onboarding course. */
export async function register(stack: LocalStack, registrar: Stackway): Promise<{ learnerId: string; self: Stackway }> {
  const learnerId = crypto.randomUUID();
  const self = stack.as("learner", learnerId);
  orThrow(
    await self.enrollment.POST("/api/v1/learners", {
      body: { learnerId, givenName: "Robin", familyName: "Example", email: `${learnerId}@example.org`, country: "US" },
    }),
  );
  orThrow(
    await registrar.enrollment.POST("/api/v1/learners/{learnerId}/onboarding-completions", {
      params: { path: { learnerId } },
    }),
  );
  return { learnerId, self };
}

/** Reads until what is read is as it should be: what a person at a screen does by looking again. */
export async function eventually<T>(what: string, read: () => Promise<T>, is: (value: T) => boolean): Promise<T> {
  for (let left = 200; ; left--) {
    const value = await read();
    if (is(value)) {
      return value;
    }
    if (left === 0) {
      throw new Error(`${what} did not come: ${JSON.stringify(value)}`);
    }
    await new Promise((awake) => setTimeout(awake, 150));
  }
}

export function check(what: string, holds: boolean, found?: unknown): void {
  if (!holds) {
    throw new Error(`${what}: ${JSON.stringify(found)}`);
  }
}
