/** What a column of a list of people may say of who somebody is: registers of attendance and lists of children have them alike. */
export const personColumns = [
	"number",
	"clan",
	"family",
	"given",
	"full-name",
	"sex",
	/** A column for each sex, with a mark in one of them. */
	"sex-male",
	"sex-female",
	"birth-date",
	/** Its parts in columns of their own. */
	"birth-year",
	"birth-month",
	"birth-day",
	"age",
	"register-number",
	"phone",
	"disability",
] as const;
