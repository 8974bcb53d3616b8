// Makes src/generated/<service>.ts of docs/api/<service>.json; with --check it only says which of them are out of date.
import { readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import openapiTS, { astToString } from "openapi-typescript";

const here = dirname(fileURLToPath(import.meta.url));
const documents = join(here, "../../../docs/api");
const generated = join(here, "../src/generated");
const services = ["enrollment", "billing", "admission", "session", "transcript"];
const checking = process.argv.includes("--check");
const stale = [];

for (const service of services) {
  const document = JSON.parse(await readFile(join(documents, `${service}-service.json`), "utf8"));
  // the client makes the key of a call that needs one: nobody has to pass it
  const key = document.components.parameters.IdempotencyKey;
  if (key !== undefined) {
    key.required = false;
  }
  const text =
    `// Made of docs/api/${service}-service.json by "npm run generate"; not to be edited.\n\n` +
    astToString(await openapiTS(document, { alphabetize: false, defaultNonNullable: false }));
  const file = join(generated, `${service}.ts`);
  if (!checking) {
    await writeFile(file, text);
  } else if ((await readFile(file, "utf8").catch(() => "")) !== text) {
    stale.push(service);
  }
}

if (stale.length > 0) {
  console.error(`out of date: ${stale.join(", ")}; run "npm run generate"`);
  process.exit(1);
}
