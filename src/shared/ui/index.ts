// The pieces that pages are built of: the document, forms, tables, charts of plain numbers. No word of the field.
// A form state is what was typed and what is wrong with it; a frame is what surrounds a page of the office.
// Everything is rendered on the server and works without JavaScript.
export { CountBar, type CountBarProps, type Interval, type Part, PartsChart, QuarterChart, type QuarterColumn } from "./charts.tsx";
export {
	ErrorSummary,
	FileField,
	Form,
	type FormState,
	freshForm,
	type Option,
	RadioField,
	SelectField,
	TextArea,
	TextField,
} from "./form.tsx";
export type { OfficeFrame } from "./frame.ts";
export { Document, EntrancePage, OfficePage } from "./page.tsx";
export { Actions, EmptyState, Facts, LinkButton, Tag } from "./pieces.tsx";
export { SearchForm, type SearchFormProps } from "./search.tsx";
export { stylesheetPath } from "./stylesheet.ts";
export { type Column, Pager, Table } from "./table.tsx";
