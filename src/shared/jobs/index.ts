// A job is work that takes longer than anybody waits for a page: asked for in a transaction, run by whichever server is free, tried again.
// A kind of job is a value that a slice lends: the schema of its input, its words, and the work. No word of the field.
// A lease is the belief that the server that runs a job is alive.
export { cancelJob, enqueue, forgetJobs, type JobViewer, jobsAbout, jobUnderWay, listJobs, readJob, tryJobAgain } from "./queue.ts";
export { runNextJob } from "./run.ts";
export type { Job, JobContext, JobKind, JobState } from "./schema.ts";
export { startWorker } from "./worker.ts";
