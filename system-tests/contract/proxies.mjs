// Prism in front of every service for as long as the input stays open: "<service> <port>" for each, "ready", and at the end what was seen.
import { once } from "node:events";
import { proxies } from "./prism.mjs";

const between = await proxies();
try {
  Object.entries(between.ports).forEach(([service, port]) => console.log(`${service} ${port}`));
  console.log("ready");
  process.stdin.resume();
  await once(process.stdin, "end");
} finally {
  between.stop();
}
process.exitCode = between.report() ? 0 : 1;
