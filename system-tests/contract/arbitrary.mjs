// From a JSON schema to values for it: mostly valid, some at the edges of what is valid.
import fc from "fast-check";
import { resolved } from "./documents.mjs";

const DEEPEST = 5;
const EDGES = ["", " ", "0", "-1", "null", "\u0000", "%00", "../../etc/passwd", "' OR 1=1 --", "\u202e", "é".repeat(300), "9".repeat(40)];

/** Any JSON, also such as no operation expects. */
export const junk = fc.oneof(fc.constantFrom(...EDGES), fc.jsonValue({ maxDepth: 2 }));

/** A text that may stand in a path, a query or a header. */
export const junkText = fc.oneof(fc.constantFrom(...EDGES.map(encodeURIComponent)), fc.webSegment({ minLength: 1 }));

/** A value of a schema; `known` gives values that the services have answered with, by the name of the member. */
export function valueOf(document, schema, known, member = "", depth = 0) {
  const type = schema.$ref?.split("/").at(-1);
  const means = resolved(document, schema);
  const seen = known(member, type);
  const fresh = freshValue(document, means, known, member, depth);
  return seen.length === 0 ? fresh : fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...seen) }, { weight: 1, arbitrary: fresh });
}

function freshValue(document, schema, known, member, depth) {
  if (schema.enum !== undefined) {
    return fc.constantFrom(...schema.enum);
  }
  const forms = schema.oneOf ?? schema.anyOf;
  if (forms !== undefined) {
    return fc.oneof(...forms.map((form) => valueOf(document, form, known, member, depth + 1)));
  }
  if (schema.allOf !== undefined) {
    return fc.tuple(...schema.allOf.map((part) => valueOf(document, part, known, member, depth + 1))).map((parts) => Object.assign({}, ...parts));
  }
  switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
    case "string":
      return text(schema);
    case "integer":
      return fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constantFrom(0, -1, 1, 2 ** 31, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER));
    case "number":
      return fc.double({ noNaN: true, noDefaultInfinity: true });
    case "boolean":
      return fc.boolean();
    case "array":
      return depth > DEEPEST
        ? fc.constant([])
        : fc.array(valueOf(document, schema.items ?? {}, known, member.replace(/s$/, ""), depth + 1), { maxLength: 3 });
    case "object":
      return object(document, schema, known, depth);
    default:
      return fc.jsonValue({ maxDepth: 1 });
  }
}

function text(schema) {
  if (schema.pattern !== undefined) {
    return fc.stringMatching(new RegExp(schema.pattern));
  }
  switch (schema.format) {
    case "uuid":
      return fc.uuid();
    case "date":
      return instant().map((at) => at.slice(0, 10));
    case "date-time":
      return instant();
    default:
      return fc.oneof(
        { weight: 3, arbitrary: fc.string({ minLength: schema.minLength ?? 1, maxLength: Math.min(schema.maxLength ?? 40, 40) }) },
        { weight: 1, arbitrary: fc.constantFrom(...EDGES) },
        { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 40 }) },
      );
  }
}

function instant() {
  return fc.date({ min: new Date("2020-01-01"), max: new Date("2200-01-01"), noInvalidDate: true }).map((at) => at.toISOString());
}

function object(document, schema, known, depth) {
  const required = new Set(schema.required ?? []);
  const members = Object.entries(schema.properties ?? {}).filter(([name]) => required.has(name) || depth <= DEEPEST);
  return fc.record(
    Object.fromEntries(members.map(([name, value]) => [name, valueOf(document, value, known, name, depth + 1)])),
    { requiredKeys: [...required].filter((name) => schema.properties?.[name] !== undefined) },
  );
}

/** A body with one thing wrong: a member gone, of another kind, or one too many. */
export function damaged(body) {
  return fc.tuple(body, fc.nat(), fc.constantFrom("drop", "replace", "add", "replace"), junk).map(([value, which, how, other]) => {
    const copy = structuredClone(value);
    const at = deepObject(copy, which);
    const names = Object.keys(at);
    if (how === "add" || names.length === 0) {
      at[`extra${which % 7}`] = other;
    } else if (how === "drop") {
      delete at[names[which % names.length]];
    } else {
      at[names[which % names.length]] = other;
    }
    return copy;
  });
}

function deepObject(value, which) {
  const inner = Object.values(value ?? {}).find((one) => typeof one === "object" && one !== null && !Array.isArray(one));
  return inner !== undefined && which % 3 === 0 ? deepObject(inner, which >> 2) : typeof value === "object" && value !== null ? value : {};
}
