import type { JobKind } from "../shared/jobs/index.ts";
import { burningJob } from "./burning/job.ts";

export const captionsJobs: readonly JobKind[] = [burningJob];
