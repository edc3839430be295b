// A page context is what every page of a programme's office stands in.
// A form is an operation with a page: what was typed is its input.
// An author is whoever writes: a viewer of the office, or Tegsh itself.
export { authorOf, contextOf, officeOf, type PageContext, type ProgrammeOfficeVisit } from "./context.ts";
export { type OfficeForm, officeBelow, programmeOffice, refusalIn } from "./forms.ts";
