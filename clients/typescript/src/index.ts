export { stackway, type Stackway, type StackwayOptions } from "./client.js";
export { Positions } from "./positions.js";
export {
  isProblem,
  orThrow,
  ProblemError,
  UnexpectedAnswer,
  type Problem,
  type ProblemCode,
  type ProblemWith,
} from "./problem.js";
export { DEFAULT_RETRY, type RetryPolicy, type World } from "./retry.js";
export { SERVICES, type ServiceName } from "./services.js";
export type * as admission from "./generated/admission.js";
export type * as billing from "./generated/billing.js";
export type * as enrollment from "./generated/enrollment.js";
export type * as session from "./generated/session.js";
export type * as transcript from "./generated/transcript.js";
