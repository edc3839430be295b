// Apart is what is done in a process of its own, with a limit of time and of memory.
export { answerApart, isApart } from "./answering.ts";
export { apart, programFile } from "./apart.ts";
export { pack, unpack } from "./packing.ts";
