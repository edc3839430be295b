// A world is invented from a size and a seed, so that its truth is known; nobody in it exists.
// A sheet is a register of one of its sessions as an officer might have typed it.
// The demo is a programme whose records are such a world, and whose clock begins in April 2020.
export { demoSheets } from "./entering/indicators.ts";
export { populate } from "./populate.ts";
export { createDemo, demoSignIns, removeDemo } from "./programme.ts";
export { demoSize, inventWorld, type World } from "./world.ts";
