// The pathway journey of the TypeScript client with Prism in front of every service: Prism refuses whatever request or answer
// is not as the service's document says, so that the journey only comes to its end if none is.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { file, root, SERVICES } from "./documents.mjs";
import { addresses } from "./stack.mjs";

const FIRST_PORT = Number(process.env.PRISM_PORT_BASE ?? "29180");
const PATIENCE = 60_000;
const prism = join(root, "system-tests", "contract", "node_modules", "@stoplight", "prism-cli", "dist", "index.js");
const journey = join(root, "clients", "typescript", "dist", "journey", "pathway.js");

const where = await addresses();
const violations = [];
let requests = 0;
const proxies = await Promise.all(SERVICES.map((service, i) => proxy(service, FIRST_PORT + i)));
let code = 1;
try {
  const through = Object.fromEntries(SERVICES.map((service, i) => [`STACKWAY_ADDRESS_${service.toUpperCase()}`, `http://127.0.0.1:${FIRST_PORT + i}`]));
  const walk = spawn(process.execPath, [journey], { stdio: "inherit", env: { ...process.env, ...through } });
  [code] = await once(walk, "exit");
} finally {
  proxies.forEach((one) => one.kill());
}
violations.forEach((line) => console.log(line));
console.log(`${requests} requests went by way of Prism, ${violations.length} violations`);
process.exitCode = code === 0 && violations.length === 0 && requests > 0 ? 0 : 1;

/** Starts a proxy that answers with an error instead of letting a violation pass; resolves once it listens. */
async function proxy(service, port) {
  const child = spawn(process.execPath, [prism, "proxy", file(service), where[service], "--errors", "--host", "127.0.0.1", "--port", String(port)], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const listening = new Promise((ready, late) => {
    const timer = setTimeout(() => late(new Error(`Prism does not listen for ${service}`)), PATIENCE);
    const read = (chunk) => {
      for (const line of String(chunk).split("\n")) {
        requests += /Request received/i.test(line) ? 1 : 0;
        if (/violation/i.test(line)) {
          violations.push(`${service}: ${line}`);
        }
        if (/is listening/i.test(line)) {
          clearTimeout(timer);
          ready();
        }
      }
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.once("exit", () => late(new Error(`Prism ended for ${service}`)));
  });
  await listening;
  return child;
}
