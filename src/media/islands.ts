import { type Island, islandOf } from "../shared/ui/index.ts";
import uploading from "./uploading/browser.ts?island";

/** Sends a film in parts, and goes on after the network was away. */
export const uploadIsland: Island = islandOf("upload", uploading);

export const mediaIslands: readonly Island[] = [uploadIsland];
