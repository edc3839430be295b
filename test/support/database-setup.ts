import { afterAll } from "vitest";
import { learnAreas } from "../../src/places/areas/areas.ts";
import { dropClones } from "./database.ts";

// Runs before each file that asks for a database. Files that share a process load database.ts once, so it cannot register this itself.
afterAll(dropClones);
/** Areas that a file imported are known to its whole process, and the next file's forms would offer them. */
afterAll(() => learnAreas([]));
