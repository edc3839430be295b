// A cue is what is shown from when until when; captions are the cues of one film in one language, with what else a file of them holds.
// Captions also say what is heard and who speaks, for somebody who does not hear; subtitles say in another language what is spoken.
// A remark is said of what was passed over in a file, a loss of what a format cannot hold, a finding of what a reader cannot follow.

export { cuesOf } from "./cues.ts";
export { findingsOf } from "./quality/findings.ts";
export { parseSrt } from "./srt/parsing.ts";
export { writeSrt } from "./srt/writing.ts";
export { parseWebVtt } from "./webvtt/parsing.ts";
export { writeWebVtt } from "./webvtt/writing.ts";
