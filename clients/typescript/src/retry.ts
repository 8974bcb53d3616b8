/** How often and how long a call is tried; all times in milliseconds. */
export interface RetryPolicy {
  /** How often a request is sent at most, the first time included. */
  readonly attempts: number;
  /** The longest pause before the second attempt; it doubles with each. */
  readonly pause: number;
  /** No pause is longer, whatever is asked for: then the answer is given to the caller. */
  readonly longestPause: number;
  /** Also try again what a service does not know yet, code NOT_KNOWN_YET: it may never know it. */
  readonly notKnownYet: boolean;
}

export const DEFAULT_RETRY: RetryPolicy = { attempts: 6, pause: 200, longestPause: 20_000, notKnownYet: true };

/** What a retry depends on that a test would like to decide. */
export interface World {
  readonly random: () => number;
  readonly now: () => number;
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
}

export const REAL_WORLD: World = {
  random: Math.random,
  now: Date.now,
  sleep: (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const ended = (): void => {
        clearTimeout(timer);
        reject(signal?.reason);
      };
      const timer = setTimeout(() => {
        signal?.removeEventListener("abort", ended);
        resolve();
      }, milliseconds);
      signal?.addEventListener("abort", ended, { once: true });
    }),
};

/** Whether an answer says that the same request may succeed later, and nothing was done so far. */
export async function comesAgain(response: Response, policy: RetryPolicy): Promise<boolean> {
  switch (response.status) {
    case 429:
    case 503:
      return true;
    case 409:
      return (await codeOf(response)) === "IN_PROGRESS";
    case 404:
    case 422:
      return policy.notKnownYet && response.headers.has("Retry-After") && (await codeOf(response)) === "NOT_KNOWN_YET";
    default:
      return false;
  }
}

/**
 * The pause before the next attempt: what the service asks for, or nothing, and on top a random part that grows with each
 * attempt, so that those who were turned away together do not come back together.
 */
export function pauseBefore(attempt: number, response: Response | undefined, policy: RetryPolicy, world: World): number {
  const jitter = world.random() * policy.pause * 2 ** (attempt - 1);
  return retryAfter(response, world) + jitter;
}

/** Retry-After is a number of seconds or an HTTP date. */
function retryAfter(response: Response | undefined, world: World): number {
  const text = response?.headers.get("Retry-After");
  if (text === null || text === undefined) {
    return 0;
  }
  const seconds = Number(text);
  if (Number.isFinite(seconds)) {
    return Math.max(0, seconds * 1000);
  }
  const date = Date.parse(text);
  return Number.isNaN(date) ? 0 : Math.max(0, date - world.now());
}

async function codeOf(response: Response): Promise<string | undefined> {
  try {
    const body: unknown = await response.clone().json();
    return typeof body === "object" && body !== null && "code" in body && typeof body.code === "string"
      ? body.code
      : undefined;
  } catch {
    return undefined;
  }
}
