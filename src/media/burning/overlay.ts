interface Shown {
	readonly fromMs: number;
	readonly toMs: number;
}

/**
 * What is shown when, as FFmpeg's concatenation of files takes it: the nth picture is `n.png`, and between two lies `nothing.png`. One
 * list and one overlay, because a film with a thousand captions would else have a thousand filters one behind another.
 */
export function pictureList(shown: readonly Shown[]): string {
	const lines = ["ffconcat version 1.0"];
	let end = 0;
	const put = (file: string, milliseconds: number) => lines.push(`file ${file}.png`, `duration ${milliseconds / 1000}`);
	for (const [index, { fromMs, toMs }] of shown.entries()) {
		if (fromMs > end) put("nothing", fromMs - end);
		put(String(index), toMs - fromMs);
		end = toMs;
	}
	// The last of a list is shown to the end of the film.
	put("nothing", 1000);
	return `${lines.join("\n")}\n`;
}

/** The picture of a film with those of a list over it, `top` pixels from its upper edge. The list is a source within the graph, which both engines know. */
export function overlayGraph(list: string, top: number): string {
	return `movie=filename=${asOption(list)}:format_name=concat[strips];[0:v][strips]overlay=0:${top}:eof_action=repeat`;
}

/** A path within a filter graph is written twice over: once for the filter's options, once for the graph (FFmpeg's “Quoting and escaping”). */
export function asOption(path: string): string {
	const forward = process.platform === "win32" ? path.replaceAll("\\", "/") : path;
	return forward.replace(/[\\':]/g, "\\$&").replace(/[\\'[\],;]/g, "\\$&");
}
