// Tables for spreadsheets, in two formats. What people typed stays a text in both: no cell of theirs is a formula.
export { type Cell, type Lines, writeCsv } from "./csv.ts";
export { tableTypes, writeXlsx, writeXlsxSheets, xlsxType } from "./xlsx.ts";
