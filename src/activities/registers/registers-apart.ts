import { answerApart } from "../../shared/apart/index.ts";
import type { RegisterToRead } from "./apart.ts";
import { readRegister } from "./reading.ts";

// Runs in a process of its own.
answerApart(({ bytes, file, now, known }: RegisterToRead) => readRegister(bytes, file, { now: () => now }, known));
