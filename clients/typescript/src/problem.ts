import type * as admission from "./generated/admission.js";
import type * as billing from "./generated/billing.js";
import type * as enrollment from "./generated/enrollment.js";
import type * as session from "./generated/session.js";
import type * as transcript from "./generated/transcript.js";

type Schemas =
  | enrollment.components["schemas"]
  | billing.components["schemas"]
  | admission.components["schemas"]
  | session.components["schemas"]
  | transcript.components["schemas"];

type ProblemName = Extract<KeysOf<Schemas>, `Problem${number}`>;
type KeysOf<T> = T extends unknown ? keyof T : never;
type ProblemOf<T> = T extends unknown ? T[Extract<keyof T, ProblemName>] : never;

/**
 * Every problem that a service can answer with (RFC 9457), told apart by `code`: a check of `code` narrows to the statuses
 * that it comes with. Codes are added and never renamed, so a `switch` needs a default.
 */
export type Problem = ProblemOf<Schemas>;

/** Every code known when this client was made. */
export type ProblemCode = Problem["code"];

/** The problem with this code. */
export type ProblemWith<C extends ProblemCode> = Problem & { code: C };

/** Whether this is a problem document; with a code, whether it is that problem. */
export function isProblem(body: unknown): body is Problem;
export function isProblem<C extends ProblemCode>(body: unknown, code: C): body is ProblemWith<C>;
export function isProblem(body: unknown, code?: ProblemCode): boolean {
  return (
    typeof body === "object" &&
    body !== null &&
    "code" in body &&
    typeof body.code === "string" &&
    "traceId" in body &&
    (code === undefined || body.code === code)
  );
}

/** What {@link orThrow} throws: the service's answer, and what it said. */
export class ProblemError extends Error {
  override readonly name = "ProblemError";

  constructor(
    readonly problem: Problem,
    readonly response: Response,
  ) {
    super(`${response.status} ${problem.code}: ${problem.detail ?? problem.title}`);
  }
}

/** An answer that is neither what was asked for nor a problem document: a proxy's page, for example. */
export class UnexpectedAnswer extends Error {
  override readonly name = "UnexpectedAnswer";

  constructor(
    readonly response: Response,
    readonly body: unknown,
  ) {
    super(`${response.status} from ${response.url}: ${JSON.stringify(body)?.slice(0, 1000)}`);
  }
}

/** The data of an answer; throws its problem where there is none. */
export function orThrow<D, E>(answer: { data?: D | undefined; error?: E | undefined; response: Response }): D {
  if (answer.response.ok && answer.data !== undefined) {
    return answer.data;
  }
  if (isProblem(answer.error)) {
    throw new ProblemError(answer.error, answer.response);
  }
  throw new UnexpectedAnswer(answer.response, answer.error);
}
