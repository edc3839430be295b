import type { Block, Captions } from "../cues.ts";
import { writeRegion } from "./regions.ts";
import { writeSettings } from "./settings.ts";
import { writeTime } from "./times.ts";

/** Captions as a WebVTT file, which reads as the same captions again. */
export function writeWebVtt({ header, blocks }: Captions): string {
	return [`WEBVTT${header}\n`, ...blocks.map((block) => `${writeBlock(block)}\n`)].join("\n");
}

function writeBlock(block: Block): string {
	switch (block.kind) {
		case "note":
			return block.text === "" ? "NOTE" : `NOTE${block.text.includes("\n") ? "\n" : " "}${block.text}`;
		case "style":
			return `STYLE\n${block.css}`;
		case "region":
			return `REGION\n${writeRegion(block.region)}`;
		case "cue": {
			const { id, start, end, settings, text } = block;
			const timing = `${writeTime(start, ".")} --> ${writeTime(end, ".")}${writeSettings(settings)}`;
			return [...(id === "" ? [] : [id]), timing, ...(text === "" ? [] : [text])].join("\n");
		}
	}
}
