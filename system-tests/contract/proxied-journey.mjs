// The pathway journey of the TypeScript client by way of Prism: it only comes to its end if nothing is otherwise than documented.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { root } from "./documents.mjs";
import { proxies } from "./prism.mjs";

const journey = join(root, "clients", "typescript", "dist", "journey", "pathway.js");

const between = await proxies();
let code = 1;
try {
  const through = Object.fromEntries(
    Object.entries(between.ports).map(([service, port]) => [`STACKWAY_ADDRESS_${service.toUpperCase()}`, `http://127.0.0.1:${port}`]),
  );
  const walk = spawn(process.execPath, [journey], { stdio: "inherit", env: { ...process.env, ...through } });
  [code] = await once(walk, "exit");
} finally {
  between.stop();
}
process.exitCode = between.report() && code === 0 ? 0 : 1;
