import { type Dictionary, type Language, speak } from "../words.ts";
import { mostBytes } from "./preparing.ts";
import type { FileSort, Refusal } from "./schema.ts";

const words = {
	empty: { mn: "Энэ файл хоосон байна.", en: "This file is empty." },
	"too-large": {
		mn: "Энэ файл хэт том байна. {megabytes} МБ хүртэл файл оруулна уу.",
		en: "This file is too large. Choose one of up to {megabytes} MB.",
	},
	"not-accepted-photo": {
		mn: "Энэ файл зураг биш байна. JPEG, PNG эсвэл WebP зураг сонгоно уу.",
		en: "This file is not a picture. Choose a JPEG, PNG or WebP picture.",
	},
	"not-accepted-document": { mn: "Энэ файл PDF биш байна. PDF файл сонгоно уу.", en: "This file is not a PDF. Choose a PDF." },
	"not-accepted-both": {
		mn: "Ийм төрлийн файл оруулах боломжгүй. JPEG, PNG, WebP зураг эсвэл PDF сонгоно уу.",
		en: "Files of this kind are not kept. Choose a JPEG, PNG or WebP picture, or a PDF.",
	},
	heic: {
		mn: "Энэ нь iPhone-ы HEIC зураг байна. Утасныхаа тохиргооны “Камер → Формат” хэсгээс “Most Compatible”-ийг сонгоод дахин авах, эсвэл зургаа JPEG болгож хадгалаад оруулна уу.",
		en: "This is a HEIC picture from an iPhone. Save it as JPEG, or choose “Most Compatible” under Camera, Formats in the phone’s settings and take it again.",
	},
	broken: {
		mn: "Энэ файл гэмтсэн тул нээгдэхгүй байна. Эх файлаа шалгаад дахин оруулна уу.",
		en: "This file is damaged and cannot be opened. Check the original and choose it again.",
	},
	"kept-photo": {
		mn: "JPEG, PNG эсвэл WebP зураг, {megabytes} МБ хүртэл. Хаана, хэзээ, ямар төхөөрөмжөөр авсныг зургаас арилгаж хадгална.",
		en: "A JPEG, PNG or WebP picture of up to {megabytes} MB. Where, when and with what it was taken is removed before it is kept.",
	},
	"kept-document": {
		mn: "PDF, {megabytes} МБ хүртэл. Файлын шинж чанар (зохиогчийн нэр гэх мэт) хэвээр үлдэнэ.",
		en: "A PDF of up to {megabytes} MB. Its properties, such as the author’s name, stay in it.",
	},
	"kept-both": {
		mn: "JPEG, PNG, WebP зураг эсвэл PDF, {megabytes} МБ хүртэл. Зургийг хаана, хэзээ, ямар төхөөрөмжөөр авсныг арилгаж хадгална. PDF файлын шинж чанар (зохиогчийн нэр гэх мэт) хэвээр үлдэнэ.",
		en: "A JPEG, PNG or WebP picture or a PDF of up to {megabytes} MB. Where, when and with what a picture was taken is removed before it is kept. A PDF keeps its properties, such as the author’s name.",
	},
} satisfies Dictionary;

/** Why a file was not taken and what to do, to be shown beside the field. */
export function sayRefusal(refused: Refusal, accept: readonly FileSort[], language: Language): string {
	const key = refused === "not-accepted" ? (`not-accepted-${both(accept)}` as const) : refused;
	return speak(words, language)(key, { megabytes });
}

/** What may be handed in and what becomes of it, for the hint of the field. */
export function sayWhatIsKept(accept: readonly FileSort[], language: Language): string {
	return speak(words, language)(`kept-${both(accept)}`, { megabytes });
}

/** For the `accept` of a file field: what the phone offers, and no more than a hint. */
export function acceptedTypes(accept: readonly FileSort[]): string {
	const types = { photo: "image/jpeg,image/png,image/webp", document: "application/pdf,.pdf" };
	return accept.map((sort) => types[sort]).join(",");
}

const megabytes = mostBytes / 1024 / 1024;

function both(accept: readonly FileSort[]): FileSort | "both" {
	return accept.length > 1 ? "both" : (accept[0] ?? "both");
}
