// The five checked-in documents, with their references resolved where somebody needs the operation as a whole.
import { readFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
export const SERVICES = ["enrollment", "billing", "admission", "session", "transcript"];
const METHODS = ["get", "put", "post", "delete", "patch"];

export async function documents() {
  const read = async (service) => [service, JSON.parse(await readFile(file(service), "utf8"))];
  return Object.fromEntries(await Promise.all(SERVICES.map(read)));
}

export function file(service) {
  return join(root, "docs", "api", `${service}-service.json`);
}

/** What a reference means. */
export function resolved(document, node) {
  let at = node;
  while (at?.$ref !== undefined) {
    at = at.$ref
      .slice(2)
      .split("/")
      .reduce((within, name) => within[name], document);
  }
  return at;
}

/** Every operation of a document. */
export function operationsOf(service, document) {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.filter((method) => item[method] !== undefined).map((method) => {
      const operation = item[method];
      return {
        service,
        document,
        path,
        method: method.toUpperCase(),
        name: operation.operationId,
        roles: (operation.security ?? []).flatMap((scheme) => Object.values(scheme).flat()),
        parameters: (operation.parameters ?? []).map((one) => resolved(document, one)),
        body: resolved(document, operation.requestBody),
        responses: Object.fromEntries(
          Object.entries(operation.responses).map(([status, answer]) => [status, resolved(document, answer)]),
        ),
      };
    }),
  );
}
