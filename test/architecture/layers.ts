/** Each slice may use the doors of those before it. */
export const sliceOrder = [
	"counting",
	"particulars",
	"identity",
	"places",
	"programme",
	"linkage",
	"people",
	"consent",
	"activities",
	"children",
	"advocacy",
	"media",
	"captions",
	"campaigns",
	"reach",
	"indicators",
	"figures",
	"publishing",
	"claims",
	"exchange",
	"site",
	"results",
	"history",
	"backup",
	"api",
	"sync",
	"field",
	"demo",
];

const pure = [
	/^src\/(counting|particulars|linkage(?!\/(batch\/|command-line))|captions\/(cue-text|editing|quality|srt|webvtt)|children\/assessment|consent\/safety)\//,
	/^src\/captions\/(cues|letters)\.ts$/,
	/^src\/people\/(intake\/(partial-record|reasons)|matching\/judging)\.ts$/,
	/^src\/children\/child-form\.ts$/,
	/^src\/children\/calendar\/((schema|rules|school-days)\.ts|usual\.json)$/,
	/^src\/reach\/(models|devices\/counting)\//,
	/^src\/field\/engine\//,
	/^src\/[a-z-]+\/(schema|rules)\.ts$/,
	/^src\/children\/cases\/(barriers|due|entered|facts|input-rules|labels|retention|rules|rule-labels|schema|signs)\.ts$/,
	/^src\/consent\/care\/(schema|rules)\.ts$/,
	/^src\/activities\/roster\/schema\.ts$/,
	/^src\/children\/lists\/schema\.ts$/,
	/^src\/[a-z-]+\/([a-z-]+\/)?operations\.ts$/,
	/^src\/[a-z-]+\/([a-z-]+\/)?countables?\.ts$/,
	/^src\/shared\/(fields|json|journal\/operation)\.ts$/,
	/^src\/shared\/(words|problem|clock)\.ts$/,
	/^build\/words\//,
];

/** Code that server and offline app share: it compiles without Node and without DOM (tsconfig.pure.json lists the same files). */
export function isPure(path: string): boolean {
	return !isTest(path) && pure.some((pattern) => pattern.test(path));
}

/** `src/figures/store.ts` is of `figures`; null for the composition root and for what lies outside `src`. */
export function sliceOf(path: string): string | null {
	return /^src\/([^/]+)\//.exec(path)?.[1] ?? null;
}

const rootFiles = [
	...["main", "app", "dispatch", "addresses", "error-pages", "office-frame", "own-routes", "serve"],
	...["cli", "settings", "installation", "registry", "health"],
];

/** The composition root: what puts the slices together, the command line and the demo. */
export function isRoot(path: string): boolean {
	return /^src\/(demo|cli)\//.test(path) || isRootFile(path);
}

function isRootFile(path: string): boolean {
	return rootFiles.includes(/^src\/([^/.]+)(\.test)?\.tsx?$/.exec(path)?.[1] ?? "");
}

export function isDoor(path: string): boolean {
	return /^src\/[^/]+\/index\.ts$/.test(path);
}

/** Runs in the browser: pages' islands and the field app. */
export function isBrowser(path: string): boolean {
	return !isTest(path) && (isOnThePhone(path) || /\/browser\.tsx?$/.test(path));
}

/** The field app, its tests with it. What hands it to a telephone is of the server: its door, and `serving`. */
export function isOnThePhone(path: string): boolean {
	return /^src\/field\/(?!index\.ts$|serving\/)/.test(path);
}

export function isTest(path: string): boolean {
	return /\.test\.tsx?$/.test(path) || path.startsWith("test/");
}
