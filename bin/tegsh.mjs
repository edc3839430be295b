#!/usr/bin/env node
// npx tegsh: the command line. What is said while setting up goes to standard error: standard output may be read by a program.
import { join } from "node:path";
import { buildFolder } from "../scripts/clone.mjs";
import { setUpAndRun } from "../scripts/setup.mjs";

await setUpAndRun(join(buildFolder, "cli.js"), process.argv.slice(2), { out: process.stderr, building: true });
