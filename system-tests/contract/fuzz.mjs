// Generated requests against the five services: every answer must be one that the operation's document promises, and none of
// them may be a defect. FUZZ_REQUESTS says how many, FUZZ_SEED makes a run again.
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { damaged, junk, junkText, valueOf } from "./arbitrary.mjs";
import { documents, operationsOf } from "./documents.mjs";
import { addresses, token } from "./stack.mjs";

const REQUESTS = Number(process.env.FUZZ_REQUESTS ?? "20000");
const SEED = Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31);
const AT_ONCE = Number(process.env.FUZZ_AT_ONCE ?? "8");
const MOST_KNOWN = 60;
const ROLES = ["learner", "faculty", "registrar", "bursar", "advisor", "ops", "service"];
/** Nothing else may turn the clock of a stack whose deadlines others wait for, nor stop its machinery. */
const LEFT_ALONE = new Set(["putClock"]);

const where = await addresses();
const all = await documents();
const operations = Object.entries(all).flatMap(([service, document]) => operationsOf(service, document)).filter(({ name }) => !LEFT_ALONE.has(name));
const validators = validatorsOf(all);
const known = new Map();
const subjects = await people();
const tally = new Map();
const failures = new Map();
let sent = 0;

await seedKnown();
console.log(`${REQUESTS} requests over ${operations.length} operations, seed ${SEED}`);
const plans = operations.map((operation) => requestsOf(operation));
const order = fc.sample(fc.nat(operations.length - 1), { seed: SEED, numRuns: REQUESTS });
let next = 0;
await Promise.all(Array.from({ length: AT_ONCE }, () => work()));
report();

async function work() {
  while (next < order.length) {
    const number = next++;
    const at = order[number];
    const [request] = fc.sample(plans[at](), { seed: SEED + number, numRuns: 1 });
    await exchange(operations[at], request, SEED + number);
  }
}

/** What to send to an operation: mostly right, sometimes wrong in one way. Made anew each time, as more is known by then. */
function requestsOf(operation) {
  const { document, parameters, body } = operation;
  const byName = (name, type) => [...(known.get(name) ?? []), ...(known.get(type) ?? [])];
  const parameter = (one) =>
    fc.oneof(
      { weight: 15, arbitrary: valueOf(document, one.schema ?? {}, byName, one.name).map((value) => encodeURIComponent(String(value))) },
      { weight: 1, arbitrary: junkText },
    );
  return () => {
    const path = parameters.filter((one) => one.in === "path");
    const query = parameters.filter((one) => one.in === "query");
    const content = Object.entries(body?.content ?? {});
    return fc.record({
      path: fc.record(Object.fromEntries(path.map((one) => [one.name, parameter(one)]))),
      query: fc.record(Object.fromEntries(query.map((one) => [one.name, parameter(one)])), { requiredKeys: [] }),
      role: fc.oneof(
        { weight: 12, arbitrary: fc.constantFrom(...(operation.roles.length === 0 ? ["none"] : operation.roles.filter((role) => role !== "**")), ...(operation.roles.includes("**") ? ROLES : [])) },
        { weight: 1, arbitrary: fc.constantFrom("none", ...ROLES) },
      ),
      person: fc.nat(subjects.length - 1),
      headers: fc.record(
        {
          "Idempotency-Key": fc.oneof({ weight: 9, arbitrary: fc.uuid() }, { weight: 1, arbitrary: fc.constantFrom("again", '"again"', " ", "k".repeat(300)) }),
          "X-Actor-Reason": fc.constantFrom("fuzz", "fuzz", "fuzz", "r".repeat(600)),
          "If-Match": fc.constantFrom('"1"', '"2"', "*", "junk"),
          "X-Min-Position": fc.constantFrom("junk", "", ...(known.get("X-Position") ?? ["x"])),
          "X-Request-Id": fc.constantFrom("fuzz-1", "x".repeat(200)),
          Accept: fc.constantFrom("application/json", "*/*", "application/pdf", "text/csv", "image/png", "text/html"),
        },
        { requiredKeys: ["Idempotency-Key", "X-Actor-Reason"] },
      ),
      // most requests mind nothing: a header that is often wrong would hide what lies behind it
      minds: fc.nat(7).map((one) => one === 0),
      body:
        content.length === 0
          ? fc.constant(undefined)
          : fc.constantFrom(...content).chain(([type, media]) => bodies(document, type, media, byName)),
    });
  };
}

function bodies(document, type, media, byName) {
  if (!type.includes("json")) {
    return fc.string({ maxLength: 200 }).map((text) => ({ type, text }));
  }
  const valid = valueOf(document, media.schema ?? {}, byName);
  const example = media.example ?? Object.values(media.examples ?? {})[0]?.value ?? {};
  const close = fc.tuple(fc.constant(typeof example === "string" ? JSON.parse(example) : example), valid, fc.nat()).map(([given, other, which]) => {
    const names = Object.keys(other ?? {});
    const name = names[which % Math.max(1, names.length)];
    return name === undefined ? given : { ...given, [name]: other[name] };
  });
  return fc.oneof(
    { weight: 6, arbitrary: valid.map((value) => ({ type, text: JSON.stringify(value) })) },
    { weight: 6, arbitrary: close.map((value) => ({ type, text: JSON.stringify(value) })) },
    { weight: 3, arbitrary: damaged(valid).map((value) => ({ type, text: JSON.stringify(value) })) },
    { weight: 1, arbitrary: junk.map((value) => ({ type, text: JSON.stringify(value) })) },
    { weight: 1, arbitrary: fc.constantFrom("", "{", "null", "[]", '{"a":1,"a":2}', "[".repeat(100)).map((text) => ({ type, text })) },
    { weight: 1, arbitrary: fc.constant({ type: "application/xml", text: "<a/>" }) },
  );
}

async function exchange(operation, request, seed) {
  // an empty segment would be the address of another operation
  const path = operation.path.replace(/\{([^}]+)\}/g, (_, name) => request.path[name] || "%20");
  const query = Object.entries(request.query).map(([name, value]) => `${name}=${value}`).join("&");
  const url = `${where[operation.service]}${path}${query === "" ? "" : `?${query}`}`;
  const headers = { Prefer: "wait=0" };
  for (const [name, value] of Object.entries(request.headers)) {
    if (request.minds || name === "Idempotency-Key" || name === "X-Actor-Reason") {
      headers[name] = value;
    }
  }
  if (request.role !== "none") {
    headers.Authorization = `Bearer ${subjects[request.person][request.role]}`;
  }
  const init = { method: operation.method, headers, signal: AbortSignal.timeout(30_000), redirect: "manual" };
  if (request.body !== undefined) {
    headers["Content-Type"] = request.body.type;
    init.body = request.body.text;
  }
  sent++;
  let response;
  let text;
  try {
    response = await fetch(url, init);
    text = await response.text();
  } catch (failure) {
    return fail(operation, `no answer: ${failure.cause?.code ?? failure.name}`, url, init, seed, "");
  }
  tally.set(response.status, (tally.get(response.status) ?? 0) + 1);
  judge(operation, response, text, (what) => fail(operation, what, url, init, seed, text));
}

/** Whether an answer is one that the document promises. */
function judge(operation, response, text, wrong) {
  const type = response.headers.get("Content-Type") ?? "";
  const answer = operation.responses[response.status];
  if (response.status >= 500 && response.status !== 503) {
    return wrong(`answers ${response.status}`);
  }
  if (answer === undefined) {
    // an address that means another operation, or none: an empty segment, a slash
    return response.status === 405 ? undefined : wrong(`answers ${response.status}, which is not documented`);
  }
  if (text === "") {
    return answer.content === undefined || response.status === 304 ? undefined : wrong(`answers ${response.status} without a body`);
  }
  const media = Object.keys(answer.content ?? {}).find((one) => bare(one) === bare(type));
  if (media === undefined) {
    return wrong(`answers ${response.status} as ${type}, which is not documented`);
  }
  if (!bare(type).includes("json")) {
    return undefined;
  }
  let body;
  try {
    body = JSON.parse(text);
  } catch {
    return wrong(`answers ${response.status} with what is not JSON`);
  }
  const validate = validators(operation, response.status, media);
  if (!validate(body)) {
    const [error] = validate.errors;
    return wrong(`answers ${response.status} against its schema: ${error.instancePath.replace(/\/\d+/g, "/*")} ${error.message} ${JSON.stringify(error.params)}`);
  }
  if (response.ok) {
    learn(body);
    const position = response.headers.get("X-Position");
    if (position !== null) {
      remember("X-Position", position);
    }
  }
  return undefined;
}

function bare(type) {
  return type.split(";")[0].trim().toLowerCase();
}

function validatorsOf(byService) {
  const made = new Map();
  const ajvs = Object.fromEntries(
    Object.entries(byService).map(([service, document]) => {
      const ajv = new Ajv2020({ strict: false, allErrors: false });
      addFormats(ajv);
      for (const format of ["int32", "int64", "binary"]) {
        ajv.addFormat(format, true);
      }
      ajv.addSchema({ $id: `https://${service}.test/`, components: document.components });
      return [service, ajv];
    }),
  );
  return ({ service, name, responses }, status, media) => {
    const key = `${service} ${name} ${status} ${media}`;
    if (!made.has(key)) {
      const schema = JSON.parse(JSON.stringify(responses[status].content[media].schema ?? {}).replaceAll('"#/', `"https://${service}.test/#/`));
      made.set(key, ajvs[service].compile(schema));
    }
    return made.get(key);
  };
}

/** Remembers ids and codes that a service answered with, so that later requests speak of what there is. */
function learn(value, member = "") {
  if (Array.isArray(value)) {
    value.forEach((one) => learn(one, member.replace(/s$/, "")));
  } else if (typeof value === "object" && value !== null) {
    Object.entries(value).forEach(([name, inner]) => learn(inner, name));
  } else if (typeof value === "string" && /(Id|^id|[cC]ode|^key|^kid|^programme|^next|^name)$/.test(member)) {
    remember(member, value);
    if (/Id$/.test(member)) {
      remember("id", value);
    }
  }
}

/** Remembers every text of an example by the name of its member. */
function shown(value, member = "") {
  if (typeof value === "string") {
    remember(member, value);
  } else if (typeof value === "object" && value !== null) {
    Object.entries(value).forEach(([name, inner]) => shown(inner, Array.isArray(value) ? member.replace(/s$/, "") : name));
  }
}

function remember(name, value) {
  const values = known.get(name) ?? [];
  if (!values.includes(value)) {
    known.set(name, [...values, value].slice(-MOST_KNOWN));
  }
}

async function people() {
  return Promise.all(
    Array.from({ length: 12 }, async (_, i) => {
      const learnerId = crypto.randomUUID();
      remember("learnerId", learnerId);
      const tokens = await Promise.all(
        ROLES.map(async (role) => [role, await token(where.sandbox, role, role === "learner" ? learnerId : `${role}-${i}@fuzz.example`)]),
      );
      return { learnerId, ...Object.fromEntries(tokens) };
    }),
  );
}

/** Learners who exist, the catalogue, and what the documents show: otherwise nearly everything is malformed or not found. */
async function seedKnown() {
  for (const { parameters, body } of operations) {
    for (const media of Object.values(body?.content ?? {})) {
      shown(media.example);
    }
    parameters.forEach((one) => shown(one.example, one.name));
  }
  for (const person of subjects) {
    const response = await fetch(`${where.enrollment}/api/v1/learners`, {
      method: "POST",
      headers: { "Content-Type": "application/json", Authorization: `Bearer ${person.learner}`, "Idempotency-Key": person.learnerId },
      body: JSON.stringify({ learnerId: person.learnerId, givenName: "Robin", familyName: "Example", email: "robin@example.org", country: "US" }),
    });
    if (response.status !== 201) {
      throw new Error(`a learner cannot be registered: ${response.status} ${await response.text()}`);
    }
  }
  for (const [service, path] of [["session", "/api/v1/courses"], ["session", "/api/v1/sessions"], ["admission", "/api/v1/programmes"]]) {
    const response = await fetch(where[service] + path, { headers: { Authorization: `Bearer ${subjects[0].registrar}` } });
    learn(await response.json());
  }
}

function fail(operation, what, url, init, seed, text) {
  const key = `${operation.service} ${operation.method} ${operation.path} ${what}`;
  const one = failures.get(key) ?? { times: 0, seed, url, init, text };
  one.times++;
  failures.set(key, one);
}

function report() {
  const statuses = [...tally].sort(([a], [b]) => a - b).map(([status, times]) => `${status}: ${times}`);
  console.log(`${sent} requests answered: ${statuses.join(", ")}`);
  for (const [what, { times, seed, url, init, text }] of failures) {
    console.log(`\n${what} (${times} times, first with seed ${seed})`);
    console.log(`  ${init.method} ${url.slice(0, 300)}`);
    if (init.body !== undefined) {
      console.log(`  ${init.headers["Content-Type"]}: ${init.body.slice(0, 500)}`);
    }
    console.log(`  ${text.slice(0, 500)}`);
  }
  console.log(`\n${failures.size} kinds of failure`);
  process.exitCode = failures.size === 0 && sent >= REQUESTS ? 0 : 1;
}
