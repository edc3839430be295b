import sharp from "sharp";
import { loadLettering } from "../shared/lettering.ts";
import type { PosterWords } from "./work-texts.ts";

const [width, height] = [1080, 1350];
const coats = ["#94480f", "#f0d3b4", "#b8546a", "#c4793c", "#3d7f5f"];

/** Drawn shapes and a sentence in large. The writing is made of paths, so that it looks the same on a machine without fonts. */
export async function drawPoster(scene: PosterWords["scene"], says: string): Promise<Uint8Array> {
	const letters = loadLettering(700);
	const lines = letters
		.wrap(says, 92, width - 160, 4)
		.map((line, index) => `<path d="${letters.draw(line, 80, 190 + index * 112, 92)}" fill="#fff"/>`);
	const drawn = { hands, desk, ways }[scene]();
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${scene === "desk" ? "#22654a" : "#0b5a99"}"/>${drawn}${lines.join("")}</svg>`;
	return sharp(Buffer.from(svg)).png({ palette: true, compressionLevel: 9 }).toBuffer();
}

function hills(): string {
	return '<circle cx="760" cy="820" r="170" fill="#f3c987"/><path d="M0 900Q300 720 640 880T1080 820V1350H0Z" fill="#7fb0d6"/><path d="M0 1010Q260 880 560 990T1080 940V1350H0Z" fill="#a3c1ab"/>';
}

/** Children from behind: nobody can be recognised, because nobody is meant. */
function hands(): string {
	const children = coats.map((coat, index) => {
		const [x, rise] = [150 + index * 195, [120, 60, 220, 90, 140][index] ?? 0];
		const skin = index % 2 === 0 ? "#d9a274" : "#e8c39e";
		return `<path d="M${x + 56} 1130V${1020 - rise}" stroke="${coat}" stroke-width="52" stroke-linecap="round"/><circle cx="${x + 56}" cy="${990 - rise}" r="34" fill="${skin}"/><rect x="${x - 80}" y="1080" width="160" height="290" rx="70" fill="${coat}"/><circle cx="${x}" cy="1030" r="78" fill="#2f3b46"/>`;
	});
	return hills() + children.join("");
}

function desk(): string {
	return '<rect x="90" y="880" width="900" height="60" rx="14" fill="#b4602c"/><path d="M170 940V1260M910 940V1260" stroke="#8c4a20" stroke-width="34"/><path d="M240 870l170-40 40 40zM460 870l-12-40 172 40z" fill="#fffaf0"/><path d="M640 870l170-40 40 40zM860 870l-12-40 100 40z" fill="#dbe9f5"/><path d="M520 800l110-70" stroke="#f3c987" stroke-width="20" stroke-linecap="round"/><path d="M0 1260H1080V1350H0Z" fill="#e9d9b8"/>';
}

function ways(): string {
	return `${hills()}<path d="M140 1350Q400 1240 520 1000" stroke="#fffaf0" stroke-width="70" fill="none"/><path d="M940 1350h-90v-60h-70v-60h-70v-60h-60v-60h-60v-60h-40" stroke="#f0d3b4" stroke-width="46" fill="none"/><rect x="470" y="820" width="160" height="180" fill="#f0d3b4"/><path d="M450 830L550 740L650 830Z" fill="#0b3f6b"/><path d="M520 1000v-100q30-40 60 0v100z" fill="#b4602c"/>`;
}
