import { type ProgrammeOfficeVisit, programmeOffice } from "../shared/office/index.ts";

export const { view, form } = programmeOffice<ProgrammeOfficeVisit>();
