import type { Positions } from "./positions.js";
import { comesAgain, pauseBefore, type RetryPolicy, type World } from "./retry.js";
import { SERVICES, type ServiceName } from "./services.js";

/** What turns one logical call into the requests it takes. */
export interface Transport {
  readonly service: ServiceName;
  readonly fetch: (request: Request) => Promise<Response>;
  readonly token: (() => string | Promise<string>) | undefined;
  readonly reason: string | undefined;
  readonly retry: RetryPolicy;
  readonly positions: Positions;
  readonly world: World;
  readonly newKey: () => string;
}

const READS = new Set(["GET", "HEAD"]);

/**
 * Sends a call until it is answered. The key is made once and sent with every attempt, so that an effect happens once however
 * often the call is sent; the token is asked for before each attempt, because it may expire in between.
 */
export async function send(transport: Transport, call: Request): Promise<Response> {
  const body = call.body === null ? null : await call.arrayBuffer();
  const headers = new Headers(call.headers);
  const reads = READS.has(call.method);
  const awaited = reads && !headers.has("X-Min-Position") ? transport.positions.awaitedBy(transport.service) : [];
  if (awaited.length > 0) {
    headers.set("X-Min-Position", awaited.join(", "));
  }
  if (call.method === "POST" && !headers.has("Idempotency-Key")) {
    headers.set("Idempotency-Key", transport.newKey());
  }
  if (!reads && transport.reason !== undefined && !headers.has("X-Actor-Reason")) {
    headers.set("X-Actor-Reason", transport.reason);
  }
  const response = await persistently(transport, call, async () => {
    if (transport.token !== undefined && !call.headers.has("Authorization")) {
      headers.set("Authorization", `Bearer ${await transport.token()}`);
    }
    return new Request(call.url, { method: call.method, headers, body, signal: call.signal, redirect: call.redirect });
  });
  if (reads && awaited.length > 0 && (response.ok || response.status === 304)) {
    transport.positions.reached(transport.service, awaited);
  }
  const position = response.headers.get("X-Position");
  if (!reads && response.ok && position !== null) {
    transport.positions.written(transport.service, SERVICES, position);
  }
  return response;
}

async function persistently(transport: Transport, call: Request, next: () => Promise<Request>): Promise<Response> {
  const { retry, world } = transport;
  for (let attempt = 1; ; attempt++) {
    const request = await next();
    let response: Response | undefined;
    try {
      response = await transport.fetch(request);
    } catch (failure) {
      if (call.signal.aborted || attempt >= retry.attempts || !maySendAgain(request)) {
        throw failure;
      }
    }
    if (response !== undefined) {
      const again = response.status === 504 ? maySendAgain(request) : await comesAgain(response, retry);
      if (!again || attempt >= retry.attempts) {
        return response;
      }
    }
    const pause = pauseBefore(attempt, response, retry, world);
    if (response !== undefined && pause > retry.longestPause) {
      return response;
    }
    await response?.body?.cancel();
    await world.sleep(pause, call.signal);
  }
}

/** Whether a request whose outcome is unknown may be sent once more: it has no effect, always the same one, or a key. */
function maySendAgain(request: Request): boolean {
  return request.method !== "POST" || request.headers.has("Idempotency-Key");
}
