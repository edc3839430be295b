/** One small change of a track. `seen` is the version of the cue that whoever writes had before them; times are milliseconds. */
export type Edit =
	| { readonly do: "insert"; readonly cue: string; readonly start: number; readonly end: number; readonly text: string }
	/** New times, a new text, or both; null where one stays as it is. */
	| {
			readonly do: "change";
			readonly cue: string;
			readonly seen: number;
			readonly times: { readonly start: number; readonly end: number } | null;
			readonly text: string | null;
	  }
	| { readonly do: "remove"; readonly cue: string; readonly seen: number }
	/** The cue ends at a moment within it, and another begins there. */
	| {
			readonly do: "split";
			readonly cue: string;
			readonly seen: number;
			readonly at: number;
			readonly text: string;
			readonly into: string;
			readonly rest: string;
	  }
	/** The cue goes on until the other one ends, which is taken away. */
	| {
			readonly do: "merge";
			readonly cue: string;
			readonly seen: number;
			readonly other: string;
			readonly otherSeen: number;
			readonly text: string;
	  }
	/** Every cue that begins at `from` or later is shown so much later, or earlier. */
	| { readonly do: "shift"; readonly from: number; readonly by: number };

/** What a cue says, and when. */
export interface CueState {
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

/** A hundred hours, less a moment: the latest that two digits of hours can say. */
export const latestTime = 359_999_999;
