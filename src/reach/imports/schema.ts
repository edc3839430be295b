import type { Measurement } from "../../campaigns/schema.ts";
import type { PlainDate } from "../../shared/clock.ts";
import type { ExportMapping, PostKind, ShownMetric, UniqueMetric } from "../exports/schema.ts";

/** Files that were handed in together and not confirmed. */
export interface ExportDraft {
	readonly id: string;
	readonly uploadedBy: string | null;
	readonly uploadedAt: Date;
	readonly files: readonly DraftFile[];
}

export interface DraftFile {
	readonly name: string;
	readonly bytes: Uint8Array;
	readonly mapped: ExportMapping | null;
}

/** Files that were confirmed together. */
export interface ExportImport {
	readonly id: string;
	readonly measuredOn: PlainDate;
	/** Ids of files of the programme. */
	readonly files: readonly string[];
	readonly totals: readonly string[];
	readonly importedBy: string | null;
	readonly importedOn: PlainDate;
	readonly isUndone: boolean;
}

interface Held {
	id: string;
	since_seq: number;
	until_seq?: number;
}

export type ExportedPostRow = Held & {
	import: string;
	file: string;
	line: number;
	platform: PostKind;
	platform_id: string | null;
	page: string | null;
	link: string | null;
	title: string;
	published_on: PlainDate | null;
	published_at: string | null;
	unique_metric: UniqueMetric | null;
	unique_value: number | null;
	shown_metric: ShownMetric | null;
	shown_value: number | null;
	is_rounded: boolean;
	measured_on: PlainDate;
	source: string;
	is_share: boolean;
	is_crosspost: boolean;
	item: string | null;
	post: string | null;
	made_post: boolean;
	/** json: what the post said before, null where the import replaced nothing. */
	replaced: { readonly measurement: Measurement | null } | null;
};

export type ExportsTables = {
	export_draft: { id: string; uploaded_by: string | null; uploaded_at: Date };
	export_draft_file: { draft: string; place: number; name: string; bytes: Uint8Array; mapped: ExportMapping | null };
	export_import: Held & {
		measured_on: PlainDate;
		files: readonly string[];
		totals: readonly string[];
		imported_by: string | null;
		imported_on: PlainDate;
	};
	exported_post: ExportedPostRow;
	export_mapping: Held & { mapping: ExportMapping; headings: string };
};
