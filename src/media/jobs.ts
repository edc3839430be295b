import type { JobKind } from "../shared/jobs/index.ts";
import { clearingJob } from "./clearing.ts";
import { renditionsJob } from "./renditions/job.ts";

export const mediaJobs: readonly JobKind[] = [renditionsJob, clearingJob];
