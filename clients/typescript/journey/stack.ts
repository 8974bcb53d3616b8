// A stack that "./stackway up" started on this machine, as a journey needs it: addresses, tokens, the clock, the payer.
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { SERVICES, stackway, type ServiceName, type Stackway, type StackwayOptions } from "../src/index.js";

const run = promisify(execFile);
const root = process.env["STACKWAY_ROOT"] ?? resolve(dirname(fileURLToPath(import.meta.url)), "../../../..");

export type Role = "learner" | "faculty" | "registrar" | "bursar" | "advisor" | "ops" | "service";

export class LocalStack {
  private constructor(
    readonly addresses: Readonly<Record<ServiceName, string>>,
    readonly sandbox: string,
  ) {}

  /** The stack of STACKWAY_HOME; STACKWAY_ADDRESS_BILLING and so on lead by way of a proxy. */
  static async running(): Promise<LocalStack> {
    const home = resolve(root, process.env["STACKWAY_HOME"] ?? ".stackway");
    const text = await readFile(join(home, "run", "ports"), "utf8").catch(() => {
      throw new Error(`no stack runs in ${home}: ./stackway up`);
    });
    const port = (name: string): string => {
      const found = new RegExp(`^PORT_${name.toUpperCase()}=(\\d+)`, "m").exec(text)?.[1];
      if (found === undefined) {
        throw new Error(`${home}/run/ports names no ${name}`);
      }
      return `http://127.0.0.1:${found}`;
    };
    const addresses = Object.fromEntries(
      SERVICES.map((name) => [name, process.env[`STACKWAY_ADDRESS_${name.toUpperCase()}`] ?? port(name)]),
    ) as Record<ServiceName, string>;
    return new LocalStack(addresses, port("sandbox"));
  }

  /** A client for somebody with this role; a learner's subject is their id. */
  as(role: Role, subject?: string, more: Partial<StackwayOptions> = {}): Stackway {
    const token = this.token(role, subject);
    return stackway({
      addresses: this.addresses,
      token: () => token,
      ...(role === "learner" ? {} : { reason: "journey" }),
      ...more,
    });
  }

  async token(role: Role, subject?: string): Promise<string> {
    const { token } = (await this.sandboxed("/token", { role, subject, ttlSeconds: 3600 })) as { token: string };
    return token;
  }

  /** What a payer does at the provider. */
  async pay(checkoutId: string): Promise<void> {
    await this.sandboxed(`/sandbox/payments/${checkoutId}/pay`, { paymentId: crypto.randomUUID(), outcome: "settle" });
  }

  /** Moves the business clock to an instant by way of everything that is due until then; waits until all is quiet. */
  async clock(to: Date): Promise<void> {
    await this.command("clock", "set", to.toISOString());
    await this.quiet();
  }

  async now(): Promise<Date> {
    const response = await fetch(`${this.sandbox}/ops/v1/clock`);
    const { now } = (await response.json()) as { now: string };
    return new Date(now);
  }

  /** Waits until everything that has happened has had its consequences. */
  async quiet(): Promise<void> {
    const operator = this.as("ops");
    for (let rounds = 0, left = 600; rounds < 2; left--) {
      const standings = await Promise.all([
        operator.enrollment.GET("/ops/v1/quiescence"),
        operator.billing.GET("/ops/v1/quiescence"),
        operator.admission.GET("/ops/v1/quiescence"),
        operator.session.GET("/ops/v1/quiescence"),
        operator.transcript.GET("/ops/v1/quiescence"),
      ]);
      const reasons = standings.flatMap(({ data }) => (data?.quiet === true ? [] : (data?.reasons ?? ["no answer"])));
      if (left === 0) {
        throw new Error(`not quiet: ${reasons.join("; ")}`);
      }
      rounds = reasons.length === 0 ? rounds + 1 : 0;
      await new Promise((awake) => setTimeout(awake, 100));
    }
  }

  private async command(...words: string[]): Promise<void> {
    await run(join(root, "stackway"), words, { cwd: root, env: process.env });
  }

  private async sandboxed(path: string, body: unknown): Promise<unknown> {
    const response = await fetch(this.sandbox + path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    if (!response.ok) {
      throw new Error(`sandbox ${path}: ${response.status} ${await response.text()}`);
    }
    return response.json();
  }
}
