import createClient, { type Client } from "openapi-fetch";
import type { paths as AdmissionPaths } from "./generated/admission.js";
import type { paths as BillingPaths } from "./generated/billing.js";
import type { paths as EnrollmentPaths } from "./generated/enrollment.js";
import type { paths as SessionPaths } from "./generated/session.js";
import type { paths as TranscriptPaths } from "./generated/transcript.js";
import { Positions } from "./positions.js";
import { DEFAULT_RETRY, REAL_WORLD, type RetryPolicy, type World } from "./retry.js";
import type { ServiceName } from "./services.js";
import { send } from "./transport.js";

/** How to reach the services, and for whom. */
export interface StackwayOptions {
  /** Where each service is, such as `https://enrollment.example.edu`. */
  readonly addresses: Readonly<Record<ServiceName, string>>;
  /** A bearer token; a function is asked before each request. Without one only public operations answer. */
  readonly token?: string | (() => string | Promise<string>);
  /** Why a member of staff writes (`X-Actor-Reason`); a call can say it for itself. */
  readonly reason?: string;
  readonly retry?: Partial<RetryPolicy>;
  /** What was written before; give clients of the same person the same one. */
  readonly positions?: Positions;
  readonly fetch?: (request: Request) => Promise<Response>;
  /** For tests: chance, time and pauses. */
  readonly world?: World;
  /** For tests: the keys of calls. */
  readonly newKey?: () => string;
}

/** One client for each service; what is written through one is seen by reads through all. */
export interface Stackway {
  readonly enrollment: Client<EnrollmentPaths>;
  readonly billing: Client<BillingPaths>;
  readonly admission: Client<AdmissionPaths>;
  readonly session: Client<SessionPaths>;
  readonly transcript: Client<TranscriptPaths>;
  readonly positions: Positions;
}

/** A client of all five services that acts for one person. */
export function stackway(options: StackwayOptions): Stackway {
  const positions = options.positions ?? new Positions();
  const { token } = options;
  const of = <P extends object>(service: ServiceName): Client<P> => {
    const transport = {
      service,
      fetch: options.fetch ?? ((request: Request) => globalThis.fetch(request)),
      token: typeof token === "string" ? () => token : token,
      reason: options.reason,
      retry: { ...DEFAULT_RETRY, ...options.retry },
      positions,
      world: options.world ?? REAL_WORLD,
      newKey: options.newKey ?? (() => crypto.randomUUID()),
    };
    return createClient<P>({ baseUrl: options.addresses[service], fetch: (request) => send(transport, request) });
  };
  return {
    enrollment: of<EnrollmentPaths>("enrollment"),
    billing: of<BillingPaths>("billing"),
    admission: of<AdmissionPaths>("admission"),
    session: of<SessionPaths>("session"),
    transcript: of<TranscriptPaths>("transcript"),
    positions,
  };
}
