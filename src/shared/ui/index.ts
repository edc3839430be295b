// The pieces that pages are built of: the document, forms, tables, charts of plain numbers. No word of the field.
// A form state is what was typed and what is wrong with it; a frame is what surrounds a page of the office.
// Everything is rendered on the server and works without JavaScript.
export { Brand } from "./brand.tsx";
export { CheckboxesField, CheckboxField, Fieldset, RadioField } from "./choices.tsx";
export { CountBar, type CountBarProps } from "./count-bar.tsx";
export { Document } from "./document.tsx";
export { EntrancePage } from "./entrance.tsx";
export { DateField, FileField, type Option, SelectField, TextArea, TextField } from "./fields.tsx";
export { Button, ErrorSummary, Filter, Form, type FormState, freshForm } from "./form.tsx";
export { FormPage } from "./form-page.tsx";
export type { OfficeFrame, Way } from "./frame.ts";
export { icon, iconPath } from "./icon.ts";
export { Illustration, type IllustrationName } from "./illustration.tsx";
export { type Island, IslandScript, islandOf, SheetLink, sheetOf } from "./island.tsx";
export { ownName } from "./language-switch.tsx";
export { ListPage } from "./list-page.tsx";
export { ListPager } from "./list-pager.tsx";
export { OfficePage } from "./office.tsx";
export { PartsChart } from "./parts-chart.tsx";
export { BigNumber, Card, Cards, EmptyState, Facts, LinkButton, Note, Tag } from "./pieces.tsx";
export { QuarterChart } from "./quarter-chart.tsx";
export type { Interval } from "./scale.ts";
export { ShareBar } from "./share-bar.tsx";
export { Sparkline } from "./sparkline.tsx";
export { stylesheet, stylesheetPath, tight } from "./stylesheet.ts";
export { type Column, Pager, Table } from "./table.tsx";
export { TwoBars } from "./two-bars.tsx";
export { unsavedIsland } from "./unsaved/island.ts";
export { Written } from "./written.tsx";
