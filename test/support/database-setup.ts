import { afterAll } from "vitest";
import { dropClones } from "./database.ts";

// Runs before each file that asks for a database. Files that share a process load database.ts once, so it cannot register this itself.
afterAll(dropClones);
