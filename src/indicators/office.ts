import type { ProgrammeVisit } from "../programme/index.ts";
import { programmeOffice } from "../shared/office/index.ts";

export const { view, form } = programmeOffice<ProgrammeVisit>();
