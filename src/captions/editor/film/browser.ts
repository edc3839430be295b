// The film with its captions over it, and the sound as a drawing, by which one sees where somebody begins to speak.
import { seenOf } from "../../editing/cue-text.ts";
import type { CueState } from "../../editing/edits.ts";
import { type Film, type Side, sides } from "../cues/browser.ts";

interface PictureOptions {
	readonly video: HTMLVideoElement | null;
	readonly shown: HTMLElement;
	readonly time: HTMLElement;
	readonly wave: HTMLCanvasElement;
	/** Where the sound alone lies; empty where there is none yet. */
	readonly sound: string;
	readonly film: Film;
	/** The language that is worked on, which stands over the film. */
	side(): Side;
	/** The film has come to another moment. */
	moved(time: number): void;
	said(time: number): string;
	/** The sound is too long or cannot be read. */
	waveless(): void;
}

/** Peaks of 20 ms each; of a film longer than half an hour the drawing would fill the memory of a small machine. */
const perSecond = 50;
const longest = 30 * 60;
/** As much of the film as the drawing shows, in seconds. */
const span = 12;

export function openPicture({ video, shown, time, wave, sound, film, side, moved, said, waveless }: PictureOptions) {
	let peaks: Float32Array | null = null;
	let until: number | null = null;
	let isAsked = false;
	const now = () => Math.round((video?.currentTime ?? 0) * 1000);

	for (const event of ["timeupdate", "seeked", "loadedmetadata"]) video?.addEventListener(event, tick);
	video?.addEventListener("play", frame);
	video?.addEventListener("loadedmetadata", () => void readSound(), { once: true });
	if (!video) waveless();
	else if (video.readyState > 0) void readSound();

	function frame(): void {
		tick();
		if (video && !video.paused) requestAnimationFrame(frame);
	}

	function tick(): void {
		if (!video) return;
		if (until !== null && now() >= until) {
			video.pause();
			until = null;
		}
		time.textContent = said(now());
		const text = film
			.list(side())
			.filter(isAt(now()))
			.map((cue) => seenOf(cue.text))
			.join("\n");
		if (shown.textContent !== text) shown.textContent = text;
		moved(now());
		drawWave();
	}

	async function readSound(): Promise<void> {
		if (sound === "" || !video || !(video.duration <= longest)) return waveless();
		try {
			const bytes = await (await fetch(sound)).arrayBuffer();
			const read = await new OfflineAudioContext(1, 1, 8000).decodeAudioData(bytes);
			const samples = read.getChannelData(0);
			const each = read.sampleRate / perSecond;
			peaks = Float32Array.from({ length: Math.ceil(samples.length / each) }, (_, at) =>
				samples.subarray(Math.floor(at * each), Math.floor((at + 1) * each)).reduce((most, one) => Math.max(most, Math.abs(one)), 0),
			);
			drawWave();
		} catch {
			waveless();
		}
	}

	function drawWave(): void {
		if (isAsked) return;
		isAsked = true;
		requestAnimationFrame(() => {
			isAsked = false;
			paint();
		});
	}

	function paint(): void {
		const pen = wave.getContext("2d");
		if (!pen) return;
		const [width, tall] = [wave.clientWidth, wave.clientHeight];
		const dense = devicePixelRatio;
		if (wave.width !== width * dense || wave.height !== tall * dense) {
			wave.width = width * dense;
			wave.height = tall * dense;
		}
		pen.setTransform(dense, 0, 0, dense, 0, 0);
		pen.clearRect(0, 0, width, tall);
		const style = getComputedStyle(wave);
		const from = Math.max(0, now() / 1000 - span / 3);
		const at = (seconds: number) => ((seconds - from) / span) * width;
		pen.fillStyle = style.getPropertyValue("--accent-soft");
		for (const [row, one] of sides.entries()) {
			for (const { start, end } of film.list(one)) {
				if (end / 1000 < from || start / 1000 > from + span) continue;
				pen.fillRect(at(start / 1000), tall * (row / 2) + 1, Math.max(1, at(end / 1000) - at(start / 1000) - 1), tall / 2 - 2);
			}
		}
		pen.fillStyle = style.getPropertyValue("--edge");
		for (let x = 0; peaks && x < width; x++) {
			const peak = peaks[Math.floor((from + (x / width) * span) * perSecond)] ?? 0;
			pen.fillRect(x, tall / 2 - (peak * tall) / 2, 1, Math.max(1, peak * tall));
		}
		pen.fillStyle = style.getPropertyValue("--night");
		pen.fillRect(at(now() / 1000), 0, 2, tall);
	}

	return {
		now,
		isThere: video !== null,
		draw: tick,
		go(time: number) {
			if (video) video.currentTime = Math.max(0, time / 1000);
		},
		toggle() {
			until = null;
			if (video?.paused) void video.play();
			else video?.pause();
		},
		/** From its beginning to its end. */
		playCue({ start, end }: CueState) {
			if (!video) return;
			video.currentTime = start / 1000;
			until = end;
			void video.play();
		},
	};
}

function isAt(time: number) {
	return ({ start, end }: CueState) => start <= time && time < end;
}
