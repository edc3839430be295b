/** Texts by their numbers, each letter of all of them one after the other. */
export interface NumberedTexts {
	/** UTF-16 codes; text `t` stands from `from[t]` on and has `from[t + 1] - from[t]` letters. */
	readonly codes: Uint16Array;
	readonly from: Uint32Array;
	/** Which letters a text has, one bit for each (two letters may share one). */
	readonly letters: Int32Array;
}

const roomForTexts = 1 << 12;

/**
 * Numbers texts as they come, from 1 on; 0 is the empty one. Only their letters are kept, in typed arrays: a register of a million holds as
 * many numbers, and as keys of a Map they would be the largest part of its memory and most of the time of reading it.
 */
export class TextNumbers {
	#codes = new Uint16Array(8 * roomForTexts);
	#from = new Uint32Array(roomForTexts);
	#letters = new Int32Array(roomForTexts);
	/** Open addressing; one more than the number, 0 where there is none. At most half full. */
	#places = new Int32Array(4 * roomForTexts);
	#hashes = new Int32Array(roomForTexts);
	#count = 0;
	/** Of the text that is asked for. */
	#letter = new Uint16Array(64);

	constructor() {
		this.numberOf("");
	}

	get size(): number {
		return this.#count;
	}

	numberOf(text: string): number {
		const { length } = text;
		if (length > this.#letter.length) this.#letter = new Uint16Array(2 * length);
		for (let at = 0; at < length; at++) this.#letter[at] = text.charCodeAt(at);
		return this.#numberOf(this.#letter, 0, length);
	}

	/** The number here of each text that was numbered elsewhere: as if each had come one after the other. */
	numbersOf({ codes, from }: NumberedTexts): Int32Array {
		const numbers = new Int32Array(from.length - 1);
		for (let text = 1; text < numbers.length; text++) {
			numbers[text] = this.#numberOf(codes, from[text] as number, from[text + 1] as number);
		}
		return numbers;
	}

	#numberOf(codes: Uint16Array, from: number, until: number): number {
		let hash = 0x811c9dc5;
		for (let at = from; at < until; at++) hash = Math.imul(hash ^ (codes[at] as number), 0x01000193);
		hash ^= hash >>> 15;
		const mask = this.#places.length - 1;
		let place = hash & mask;
		for (let held = this.#places[place] as number; held !== 0; held = this.#places[place] as number) {
			if (this.#hashes[held - 1] === hash && this.#isAt(held - 1, codes, from, until)) return held - 1;
			place = (place + 1) & mask;
		}
		if (this.#count + 2 > this.#from.length) {
			this.#grow();
			return this.#numberOf(codes, from, until);
		}
		this.#places[place] = this.#count + 1;
		return this.#write(codes, from, until, hash);
	}

	/** `room`: where the arrays are to lie, by their bytes. */
	finish(room: (bytes: number) => ArrayBufferLike): NumberedTexts {
		const [count, letters] = [this.#count, this.#from[this.#count] as number];
		const texts = {
			codes: new Uint16Array(room(2 * letters)),
			from: new Uint32Array(room(4 * (count + 1))),
			letters: new Int32Array(room(4 * count)),
		};
		texts.codes.set(this.#codes.subarray(0, letters));
		texts.from.set(this.#from.subarray(0, count + 1));
		texts.letters.set(this.#letters.subarray(0, count));
		return texts;
	}

	#isAt(number: number, codes: Uint16Array, start: number, end: number): boolean {
		const from = this.#from[number] as number;
		if ((this.#from[number + 1] as number) - from !== end - start) return false;
		for (let at = start; at < end; at++) if (this.#codes[from + at - start] !== codes[at]) return false;
		return true;
	}

	#write(codes: Uint16Array, start: number, end: number, hash: number): number {
		const number = this.#count++;
		let next = this.#from[number] as number;
		const until = next + end - start;
		if (until > this.#codes.length) this.#codes = longer(this.#codes, Math.max(2 * next, until), Uint16Array);
		let letters = 0;
		for (let at = start; at < end; at++) {
			const code = codes[at] as number;
			this.#codes[next++] = code;
			letters |= 1 << (code & 31);
		}
		this.#from[number + 1] = until;
		this.#letters[number] = letters;
		this.#hashes[number] = hash;
		return number;
	}

	#grow(): void {
		const room = 2 * this.#from.length;
		this.#from = longer(this.#from, room, Uint32Array);
		this.#letters = longer(this.#letters, room, Int32Array);
		this.#hashes = longer(this.#hashes, room, Int32Array);
		this.#places = new Int32Array(4 * room);
		const mask = this.#places.length - 1;
		for (let number = 0; number < this.#count; number++) {
			let place = (this.#hashes[number] as number) & mask;
			while (this.#places[place] !== 0) place = (place + 1) & mask;
			this.#places[place] = number + 1;
		}
	}
}

function longer<A extends Uint16Array | Uint32Array | Int32Array>(values: A, length: number, kind: new (length: number) => A): A {
	const made = new kind(length);
	made.set(values);
	return made;
}
