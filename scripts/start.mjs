// npm start: sets up what is missing, then serves. Plain JavaScript, because it runs under whatever Node.js the machine has.
import { join } from "node:path";
import { buildFolder } from "./clone.mjs";
import { setUpAndRun } from "./setup.mjs";

await setUpAndRun(join(buildFolder, "main.js"), process.argv.slice(2), { out: process.stdout, building: true });
