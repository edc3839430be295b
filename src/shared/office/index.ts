// A context is what every page of the office stands in, with a programme or without one.
// A form is an operation with a page: what was typed is its input; it leads on, or shows a secret once.
// An author is who writes: a viewer of the office, or Tegsh itself.
export { AccessesPage, accessesAsked } from "./accesses-page.tsx";
export {
	authorOf,
	contextOf,
	type OfficeContext,
	officeContextOf,
	officeOf,
	type PageContext,
	type ProgrammeOfficeVisit,
} from "./context.ts";
export { installationOffice, officeBelow, programmeOffice, refusalIn } from "./forms.ts";
