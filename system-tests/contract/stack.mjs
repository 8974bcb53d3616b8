// The stack that runs under STACKWAY_HOME.
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { root, SERVICES } from "./documents.mjs";

export async function addresses() {
  const home = resolve(root, process.env.STACKWAY_HOME ?? ".stackway");
  const ports = await readFile(join(home, "run", "ports"), "utf8");
  return Object.fromEntries(
    [...SERVICES, "sandbox"].map((name) => {
      const port = new RegExp(`^PORT_${name.toUpperCase()}=(\\d+)`, "m").exec(ports)?.[1];
      return [name, `http://127.0.0.1:${port}`];
    }),
  );
}

export async function token(sandbox, role, subject) {
  const response = await fetch(`${sandbox}/token`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ role, subject, ttlSeconds: 7200 }),
  });
  return (await response.json()).token;
}
