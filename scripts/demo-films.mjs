// node scripts/demo-films.mjs: draws the ten films of the demo and writes them to src/demo/films, with the FFmpeg of this machine.
// They are drawn shapes and tones, made here and by nobody else; what is made of them is made by the office's own job.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import sharp from "sharp";

const [width, height, rate, seconds] = [640, 360, 12, 9];
const folder = resolve(import.meta.dirname, "../src/demo/films");
const colours = ["#c8553d", "#2f6f9f", "#3f7d58", "#d99a2b", "#7b4f9d", "#b5476b"];

// How far something is between two moments: from 0 to 1, softly.
const between = (t, from, to) => {
	const share = Math.min(1, Math.max(0, (t - from) / (to - from)));
	return share * share * (3 - 2 * share);
};
const mix = (a, b, share) => a + (b - a) * share;

const steppe = (
	inner,
	{ ger = true, sky = "#d6e9f3" } = {},
) => `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
<rect width="640" height="360" fill="${sky}"/><circle cx="540" cy="70" r="34" fill="#f4c95d"/>
<ellipse cx="150" cy="300" rx="330" ry="110" fill="#9dbf8a"/><ellipse cx="520" cy="310" rx="300" ry="100" fill="#86ad78"/>
<rect y="270" width="640" height="90" fill="#a8c686"/>${ger ? '<path d="M60 270v-42h90v42zM54 230l51-34 51 34z" fill="#fdfaf3" stroke="#b98d5a" stroke-width="3"/><rect x="94" y="240" width="22" height="30" fill="#c8553d"/>' : ""}${inner}</svg>`;

/** Somebody drawn: a head, a body, arms; on wheels, with a stick, or signing. */
function child(x, y, { colour = 0, size = 1, wheels = false, stick = false, wave = 0, sad = false } = {}) {
	const paint = colours[colour % colours.length];
	const arm = mix(22, -26, wave);
	const mouth = sad ? "M-6 -50q6 -6 12 0" : "M-6 -53q6 7 12 0";
	return `<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${size})">
${wheels ? '<circle cx="-4" cy="2" r="20" fill="none" stroke="#333" stroke-width="5"/><circle cx="20" cy="14" r="8" fill="none" stroke="#333" stroke-width="4"/><path d="M-22 -26v28h34" fill="none" stroke="#333" stroke-width="5"/>' : '<path d="M-9 0v22M9 0v22" stroke="#444" stroke-width="8" stroke-linecap="round"/>'}
<rect x="-18" y="-40" width="36" height="44" rx="14" fill="${paint}"/><path d="M-16 -28L-32 ${-28 + arm}M16 -28L32 ${-28 + arm}" stroke="${paint}" stroke-width="8" stroke-linecap="round"/>
<circle cy="-58" r="18" fill="#e8b98f"/><path d="M-18 -62a18 18 0 0 1 36 0z" fill="#2b2320"/><circle cx="-6" cy="-58" r="2.2"/><circle cx="6" cy="-58" r="2.2"/><path d="${mouth}" fill="none" stroke="#333" stroke-width="2"/>
${stick ? '<path d="M34 -20L44 22" stroke="#fff" stroke-width="5" stroke-linecap="round"/>' : ""}</g>`;
}
const heart = (x, y, size) =>
	`<path transform="translate(${x} ${y}) scale(${size})" d="M0 8C-18 -8 -8 -20 0 -10C8 -20 18 -8 0 8Z" fill="#c8553d"/>`;
const bubble = (x, y, size, inner = "") =>
	`<g transform="translate(${x} ${y}) scale(${size})"><path d="M-50 -34h100a12 12 0 0 1 12 12v34a12 12 0 0 1 -12 12h-70l-16 18v-18h-14a12 12 0 0 1 -12 -12v-34a12 12 0 0 1 12 -12z" fill="#fff"/>${inner}</g>`;
const around = (count, draw) => Array.from({ length: count }, (_, at) => draw(at)).join("");

const films = {
	// Year 1
	"different-and-alike": (t) =>
		steppe(
			around(5, (at) =>
				child(120 + at * 100, 268 - 14 * Math.abs(Math.sin(t * 2 + at)), {
					colour: at,
					wheels: at === 1,
					stick: at === 3,
					wave: between(t, 1 + at, 2 + at),
				}),
			),
		),
	"our-street": (t) => {
		const x = mix(-60, 420, between(t, 0.5, 6));
		const houses = around(
			4,
			(at) =>
				`<rect x="${40 + at * 150}" y="${150 - (at % 2) * 30}" width="110" height="${120 + (at % 2) * 30}" fill="${["#efe3cf", "#e6d0b8", "#f3ead8", "#dfc9ae"][at]}"/><rect x="${62 + at * 150}" y="180" width="26" height="26" fill="#8fb7cf"/><rect x="${106 + at * 150}" y="180" width="26" height="26" fill="${t > 2 + at ? "#f4c95d" : "#8fb7cf"}"/>`,
		);
		return steppe(houses + child(x, 275, { colour: 1, wheels: true }) + child(520, 272, { colour: 3, wave: between(t, 4, 5.5) }), {
			ger: false,
		});
	},
	"let-us-play-together": (t) => {
		const share = (t * 0.7) % 2;
		const x = share < 1 ? mix(190, 430, share) : mix(430, 190, share - 1);
		const y = 240 - 90 * Math.sin(Math.PI * (share % 1));
		return steppe(
			child(170, 272, { colour: 0, wave: share > 1.6 || share < 0.3 ? 1 : 0 }) +
				child(450, 272, { colour: 2, wheels: true, wave: share > 0.7 && share < 1.3 ? 1 : 0 }) +
				child(310, 280, { colour: 4, size: 0.8, wave: between(t, 5, 6) }) +
				`<circle cx="${x}" cy="${y}" r="13" fill="#d99a2b" stroke="#fff" stroke-width="3"/>`,
		);
	},
	"a-letter-from-mother": (t) => {
		const fly = between(t, 1.5, 5);
		const letter = `<g transform="translate(${mix(180, 470, fly)} ${mix(220, 190, fly) - 70 * Math.sin(Math.PI * fly)}) rotate(${fly * 12})"><rect x="-24" y="-16" width="48" height="32" fill="#fff" stroke="#b98d5a" stroke-width="2"/><path d="M-24 -16L0 6L24 -16" fill="none" stroke="#b98d5a" stroke-width="2"/></g>`;
		return steppe(
			child(150, 268, { colour: 5, size: 1.25, wave: 1 - between(t, 1.5, 2.5) }) +
				child(500, 274, { colour: 1, wave: between(t, 4, 5) }) +
				letter +
				(t > 5.5 ? heart(500, 160, 1.4 * between(t, 5.5, 6.5)) : ""),
		);
	},
	"the-steps": (t) => {
		const ramp = between(t, 2.5, 4);
		const climb = between(t, 4.5, 7.5);
		const stairs = around(
			4,
			(at) => `<rect x="${330 + at * 40}" y="${258 - at * 26}" width="${160 - at * 40}" height="${26 + at * 26}" fill="#cbb89d"/>`,
		);
		const board = `<path d="M${mix(360, 250, ramp)} 284L370 ${mix(284, 180, ramp)}L500 180" fill="none" stroke="#94480f" stroke-width="9" stroke-linejoin="round" opacity="${ramp}"/>`;
		return steppe(
			`${stairs}<rect x="470" y="150" width="120" height="134" fill="#efe3cf"/><rect x="510" y="200" width="40" height="84" fill="#2f6f9f"/>${board}${child(mix(220, 400, climb), mix(268, 164, climb), { colour: 0, wheels: true, sad: t < 2.5, wave: between(t, 7.5, 8.2) })}`,
			{ ger: false },
		);
	},
	// Year 2
	"inclusive-society": (t) => {
		const opens = between(t, 2, 4);
		const joins = between(t, 3, 5.5);
		const turn = t * 0.35;
		const ring = Array.from({ length: 6 }, (_, at) => {
			const angle = turn + (at * 2 * Math.PI) / (6 + opens);
			return { y: 230 + 46 * Math.sin(angle), x: 320 + 120 * Math.cos(angle), at };
		});
		const place = turn + (6 * 2 * Math.PI) / 7;
		const [x, y] = [mix(40, 320 + 120 * Math.cos(place), joins), mix(300, 230 + 46 * Math.sin(place), joins)];
		const comes = { x, y, at: 6 };
		// Who stands nearer is drawn over who stands behind.
		const all = [...ring, comes].sort((one, other) => one.y - other.y);
		const drawn = all.map(({ x, y, at }) =>
			child(x, y, { colour: at, size: 0.8, wheels: at === 6, sad: at === 6 && t < 3, wave: at === 6 ? between(t, 5.5, 6.5) : 0 }),
		);
		return steppe(drawn.join(""), { ger: false });
	},
	"voice-of-a-child": (t) => {
		const waves = around(4, (at) => {
			const r = ((t * 60 + at * 50) % 200) * between(t, 1, 2);
			return `<path d="M${250 + r * 0.7} ${200 - r * 0.5}a${r} ${r} 0 0 1 0 ${r}" fill="none" stroke="#2f6f9f" stroke-width="5" opacity="${Math.max(0, 1 - r / 190)}"/>`;
		});
		const notes = bubble(
			250,
			130,
			between(t, 2, 3),
			'<circle cx="-24" r="7" fill="#c8553d"/><circle r="7" fill="#3f7d58"/><circle cx="24" r="7" fill="#d99a2b"/>',
		);
		return steppe(
			child(200, 272, { colour: 4, wave: between(t, 1, 2) }) +
				waves +
				notes +
				around(3, (at) => child(420 + at * 70, 274, { colour: at, wave: between(t, 4 + at * 0.7, 5 + at * 0.7) })),
		);
	},
	"messages-for-teachers": (t) => {
		const planes = around(4, (at) => {
			const fly = between(t, 1 + at * 1.2, 3.5 + at * 1.2);
			if (fly === 0) return "";
			return `<path transform="translate(${mix(120 + at * 60, 500, fly)} ${mix(230, 150, fly) - 60 * Math.sin(Math.PI * fly)})" d="M-16 6L18 -4L-10 -12L-6 -2Z" fill="#fff" stroke="${colours[at]}" stroke-width="2" opacity="${1 - between(fly, 0.95, 1)}"/>`;
		});
		return steppe(
			around(4, (at) =>
				child(110 + at * 62, 276, {
					colour: at,
					size: 0.85,
					wheels: at === 2,
					wave: between(t, 0.6 + at * 1.2, 1.2 + at * 1.2) * (1 - between(t, 2 + at * 1.2, 2.6 + at * 1.2)),
				}),
			) +
				child(510, 262, { colour: 5, size: 1.4, wave: between(t, 6, 7) }) +
				(t > 6.5 ? heart(510, 130, 1.5 * between(t, 6.5, 7.5)) : "") +
				planes,
			{ ger: false },
		);
	},
	"a-story-of-success": (t) => {
		const way = between(t, 0.5, 6.5);
		const x = mix(60, 500, way);
		const y = 285 - 120 * between(x, 120, 480);
		const flag = `<path d="M540 165v-80" stroke="#555" stroke-width="5"/><path d="M540 88l46 14l-46 16z" fill="#c8553d" transform="translate(0 ${mix(40, 0, between(t, 6, 7))})"/>`;
		const stars =
			t > 7
				? around(7, (at) => `<circle cx="${440 + at * 28}" cy="${80 - 22 * Math.sin(t * 3 + at)}" r="5" fill="${colours[at % 6]}"/>`)
				: "";
		return steppe(
			`<path d="M0 310C180 300 260 300 420 200C480 165 560 165 640 165V360H0Z" fill="#7fa56f"/>${flag}${child(x, y - 14, { colour: 2, stick: true, wave: between(t, 6.5, 7.3) })}${stars}`,
			{ ger: false },
		);
	},
	friendship: (t) => {
		const meet = between(t, 0.5, 3.5);
		const beat = 1 + 0.12 * Math.sin(t * 6);
		return steppe(
			child(mix(60, 265, meet), 272, { colour: 1, wave: between(t, 3, 4) * 0.5 }) +
				child(mix(600, 345, meet), 272, { colour: 3, wheels: true, wave: between(t, 3, 4) * 0.5 }) +
				(t > 3.8 ? heart(305, 150, 2.2 * between(t, 3.8, 5) * beat) : "") +
				(t > 6
					? child(mix(700, 430, between(t, 6, 8)), 276, { colour: 5, stick: true }) +
						child(mix(-60, 180, between(t, 6, 8)), 276, { colour: 0 })
					: ""),
		);
	},
};

/** Tones of five notes, each film its own melody. */
function melody(seed) {
	const samples = new Int16Array(16_000 * seconds);
	const scale = [261.6, 293.7, 329.6, 392, 440, 523.3];
	for (let note = 0; note * 0.45 < seconds - 0.6; note++) {
		const pitch = scale[(note * (seed + 2) + Math.floor(note / 4) * seed + seed) % scale.length];
		for (let at = 0; at < 16_000 * 0.7; at++) {
			const place = Math.floor(note * 0.45 * 16_000) + at;
			if (place >= samples.length) break;
			samples[place] += 5_000 * Math.exp(-at / 3_200) * Math.sin((2 * Math.PI * pitch * at) / 16_000);
		}
	}
	return Buffer.from(samples.buffer);
}

mkdirSync(folder, { recursive: true });
const work = mkdtempSync(join(tmpdir(), "tegsh-demo-films-"));
let all = 0;
for (const [seed, [name, draw]] of Object.entries(films).entries()) {
	const sound = join(work, `${name}.raw`);
	writeFileSync(sound, melody(seed));
	const path = join(folder, `${name}.mp4`);
	const pictures = ["-f", "rawvideo", "-pix_fmt", "rgb24", "-s", `${width}x${height}`, "-r", String(rate), "-i", "pipe:0"];
	const tones = ["-f", "s16le", "-ar", "16000", "-ac", "1", "-i", sound];
	const film = ["-c:v", "libx264", "-preset", "veryslow", "-tune", "animation", "-crf", "35", "-g", "240", "-pix_fmt", "yuv420p"];
	const ffmpeg = spawn(
		"ffmpeg",
		["-loglevel", "error", "-y", ...pictures, ...tones, ...film, "-c:a", "libopus", "-b:a", "7k", "-ac", "1", "-bitexact", path],
		{
			stdio: ["pipe", "inherit", "inherit"],
		},
	);
	for (let frame = 0; frame < rate * seconds; frame++) {
		const picture = await sharp(Buffer.from(draw(frame / rate)))
			.removeAlpha()
			.raw()
			.toBuffer();
		if (!ffmpeg.stdin.write(picture)) await once(ffmpeg.stdin, "drain");
	}
	ffmpeg.stdin.end();
	await once(ffmpeg, "close");
	const { size } = statSync(path);
	all += size;
	console.log(`${name}: ${size} bytes`);
}
rmSync(work, { recursive: true });
console.log(`${Object.keys(films).length} films, ${all} bytes in all`);
