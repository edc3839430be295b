/** What a file is of: posts of one of three platforms, the reach of a page by windows, or campaigns of the Ads Manager. */
export const exportKinds = ["facebook", "instagram", "youtube", "page", "ads"] as const;
export type ExportKind = (typeof exportKinds)[number];

/** What a column holds. `names` of each by language stand in exports/columns.json. */
export const columnNames = [
	"post",
	"page",
	"account",
	"title",
	"text",
	"published",
	"link",
	"crosspost",
	"share",
	"comment",
	"day",
	"from",
	"until",
	"period",
	"reach",
	"reach-day",
	"reach-week",
	"reach-28-days",
	"value",
	"unique-users",
	"viewers",
	"views",
	"impressions",
	"plays",
	"campaign",
] as const;
export type ColumnName = (typeof columnNames)[number];
