import { programmeOffice } from "../shared/office/index.ts";
import type { ProgrammeVisit } from "./visit.ts";

export const { view, form } = programmeOffice<ProgrammeVisit>();
