// A cue is what is shown from when until when; captions are the cues of one film in one language, with what else a file of them holds.
// A track is the captions of a film in one language and of one kind, cue by cue and version by version; a conflict is what two people wrote into one cue.
// Captions also say what is heard and who speaks, for somebody who does not hear; subtitles say in another language what is spoken; descriptions say what is to be seen.
// A burned-in film has the captions of one track drawn into its picture; it is outdated once they were changed.
// A remark is said of what was passed over in a file, a loss of what a format cannot hold, a finding of what a reader cannot follow.

export { listCaptionedFilms } from "./accessibility/counted.ts";
export { accessInPublic, accessOf, type FilmAccess, filmsInBothLanguages } from "./accessibility/store.ts";
export { burnedFileName } from "./burning/burned.ts";
export { burnedFor, wantBurned } from "./burning/kits.ts";
export { captionsCommands } from "./commands.ts";
export { cuesOf } from "./cues.ts";
export { captionFileOf, trackAsVtt, trackInPublic } from "./files/writing.ts";
export { captionsIslands } from "./islands.ts";
export { captionsJobs } from "./jobs.ts";
export { captionsOperations } from "./operations.ts";
export { findingsOf } from "./quality/findings.ts";
export { captionsRoutes } from "./routes.ts";
export type { FullTrack, StoredCue, Track, TrackKind } from "./schema.ts";
export { parseSrt } from "./srt/parsing.ts";
export { writeSrt } from "./srt/writing.ts";
export { asOfPublic, tracksInPublic, tracksOf } from "./tracks/store.ts";
export { type Paragraph, transcriptOf } from "./tracks/transcript.ts";
export { parseWebVtt } from "./webvtt/parsing.ts";
export { writeWebVtt } from "./webvtt/writing.ts";
