// Prism in front of every service of the stack: it refuses whatever request or answer is not as the service's document says.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { file, root, SERVICES } from "./documents.mjs";
import { addresses } from "./stack.mjs";

const FIRST_PORT = Number(process.env.PRISM_PORT_BASE ?? "29180");
const PATIENCE = 60_000;
const prism = join(root, "system-tests", "contract", "node_modules", "@stoplight", "prism-cli", "dist", "index.js");

/** Starts a proxy for each service; resolves once all listen. */
export async function proxies() {
  const where = await addresses();
  const seen = { requests: 0, violations: [] };
  const ports = Object.fromEntries(SERVICES.map((service, i) => [service, FIRST_PORT + i]));
  const children = await Promise.all(SERVICES.map((service) => proxy(service, where[service], ports[service], seen)));
  return {
    ports,
    stop: () => children.forEach((one) => one.kill()),
    /** Says what was seen; whether there was something, and all of it as documented. */
    report: () => {
      seen.violations.forEach((line) => console.log(line));
      console.log(`${seen.requests} requests went by way of Prism, ${seen.violations.length} violations`);
      return seen.violations.length === 0 && seen.requests > 0;
    },
  };
}

async function proxy(service, target, port, seen) {
  const child = spawn(process.execPath, [prism, "proxy", file(service), target, "--errors", "--host", "127.0.0.1", "--port", String(port)], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const listening = new Promise((ready, late) => {
    const timer = setTimeout(() => late(new Error(`Prism does not listen for ${service}`)), PATIENCE);
    const read = (chunk) => {
      for (const line of String(chunk).split("\n")) {
        seen.requests += /Request received/i.test(line) ? 1 : 0;
        if (/violation|terminated with error/i.test(line)) {
          seen.violations.push(`${service}: ${line}`);
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
