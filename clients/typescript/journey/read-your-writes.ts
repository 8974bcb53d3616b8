// A thousand pairs of a write and a read right after it, at the same service and at others: no read may be older than the
// write. Prints how long the reads had to wait.
import { orThrow, type Stackway } from "../src/index.js";
import { after, offering, publish, register } from "./campus.js";
import { LocalStack } from "./stack.js";

const PAIRS = Number(process.env["PAIRS"] ?? "1000");
const AT_ONCE = 8;
const COURSES = ["ECEA-5700", "ECEA-5701", "ECEA-5702", "ECEA-5703"] as const;

/** A pair's name, how long its read took, and whether it saw the write. */
interface Seen {
  readonly pair: string;
  readonly milliseconds: number;
  readonly fresh: boolean;
}

const stack = await LocalStack.running();
const registrar = stack.as("registrar");
const term = await publish(stack, registrar, COURSES);
await stack.quiet();
await stack.clock(after(term, "ENROLLMENT_OPENS", 1));

const seen: Seen[] = [];
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    while (seen.length < PAIRS) {
      await learner();
    }
  }),
);
report();

/** One learner's writes, each with the read that must show it. */
async function learner(): Promise<void> {
  const { learnerId, self } = await register(stack, registrar);
  const enrollments: string[] = [];
  for (const course of COURSES) {
    const { enrollmentId } = orThrow(
      await self.enrollment.POST("/api/v1/enrollments", { body: { learnerId, offeringId: offering(term, course) } }),
    );
    enrollments.push(enrollmentId);
    await pair("enrollment → enrollment", async () => {
      const { items } = orThrow(await self.enrollment.GET("/api/v1/enrollments", { params: { query: { learnerId } } }));
      return items.some((item) => item.enrollmentId === enrollmentId);
    });
    await pair("enrollment → billing", () => charged(self, learnerId, enrollmentId));
  }
  const checkout = orThrow(
    await self.billing.POST("/api/v1/checkouts", { body: { learnerId, enrollmentIds: enrollments, method: "CARD" } }),
  );
  await pair("billing → billing", async () => {
    const path = { checkoutId: checkout.checkoutId };
    const read = orThrow(await self.billing.GET("/api/v1/checkouts/{checkoutId}", { params: { path } }));
    return read.enrollmentIds.length === enrollments.length;
  });
  for (const enrollmentId of enrollments.slice(0, 2)) {
    orThrow(
      await self.enrollment.POST("/api/v1/enrollments/{enrollmentId}/cancellations", {
        params: { path: { enrollmentId } },
      }),
    );
    await pair("enrollment → billing, cancelled", async () => !(await charged(self, learnerId, enrollmentId)));
  }
}

/** Whether billing knows of an open charge for the enrolment. */
async function charged(self: Stackway, learnerId: string, enrollmentId: string): Promise<boolean> {
  const account = orThrow(await self.billing.GET("/api/v1/accounts/{learnerId}", { params: { path: { learnerId } } }));
  return account.openCharges.some((charge) => charge.enrollmentId === enrollmentId);
}

async function pair(name: string, read: () => Promise<boolean>): Promise<void> {
  const begun = performance.now();
  const fresh = await read();
  seen.push({ pair: name, milliseconds: performance.now() - begun, fresh });
}

function report(): void {
  for (const name of [...new Set(seen.map((one) => one.pair))].sort()) {
    const reads = seen.filter((one) => one.pair === name).sort((a, b) => a.milliseconds - b.milliseconds);
    const at = (share: number): string =>
      (reads[Math.min(reads.length - 1, Math.floor(reads.length * share))]?.milliseconds ?? 0).toFixed(1);
    const stale = reads.filter((one) => !one.fresh).length;
    console.log(`${name.padEnd(34)} ${String(reads.length).padStart(5)} pairs, ${stale} stale, ` +
      `p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, longest ${at(1)} ms`);
  }
  const stale = seen.filter((one) => !one.fresh).length;
  console.log(`${seen.length} pairs, ${stale} stale`);
  process.exitCode = stale === 0 && seen.length >= PAIRS ? 0 : 1;
}
