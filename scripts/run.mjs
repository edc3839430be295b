// node scripts/run.mjs SCRIPT …: runs one of our scripts under Node.js 24, with the packages there.
import { resolve } from "node:path";
import { setUpAndRun } from "./setup.mjs";

const [script, ...args] = process.argv.slice(2);
await setUpAndRun(resolve(script), args, { out: process.stderr, building: false });
