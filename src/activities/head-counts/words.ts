import type { Dictionary } from "../../shared/words.ts";

export const words = {
	"write-head-count": { mn: "Хүний тоог бичих", en: "Enter a head-count" },
	"correct-head-count": { mn: "Хүний тоог засах", en: "Correct the head-count" },
	intro: {
		mn: "Зөвхөн ирцэнд нэрээр бүртгээгүй хүмүүсийг тоолно уу. Нэрээр бүртгэсэн хүнийг энд дахин тоолвол хоёр удаа тооцогдоно.",
		en: "Count only people who are not on the list by name. Whoever is on the list and counted here as well would be counted twice.",
	},
	"on-the-list": {
		mn: {
			one: "Одоогоор {count} хүнийг нэрээр бүртгэсэн байна: тэднийг энд бүү тоолоорой.",
			other: "Одоогоор {count} хүнийг нэрээр бүртгэсэн байна: тэднийг энд бүү тоолоорой.",
		},
		en: {
			one: "{count} person is on the list by name so far: do not count them here.",
			other: "{count} people are on the list by name so far: do not count them here.",
		},
	},
	replaces: {
		mn: "Хадгалахад өмнөх тоог бүхэлд нь солино. Бүгдийг хоосон үлдээвэл энэ тоог арилгана.",
		en: "Saving replaces the former head-count as a whole. Leave everything empty to take it away.",
	},
	"replaces-detailed": {
		mn: "Энэ хичээл, уулзалтад дэлгэрэнгүй тоо бүртгэсэн байна. Доорх гурван тоогоор хадгалбал насны бүлэг, үүрэг, хөгжлийн бэрхшээлийн мэдээлэл арилна.",
		en: "This session has a detailed head-count. Saving the three numbers below drops its ages, roles and answers on disability.",
	},
	female: { mn: "Эмэгтэй", en: "Female" },
	male: { mn: "Эрэгтэй", en: "Male" },
	"sex-unknown": { mn: "Хүйсийг нь бичээгүй", en: "Sex not written down" },
	"not-written": { mn: "Бичээгүй", en: "Not written" },
	"number-hint": { mn: "Хэн ч байгаагүй бол хоосон үлдээнэ.", en: "Leave empty if there was nobody." },
	"go-detailed": {
		mn: "Нас, үүрэг, хөгжлийн бэрхшээлээр нь задалж бичих",
		en: "Enter them by age, role and disability instead",
	},
	"go-simple": { mn: "Зөвхөн хүйсээр нь бичих", en: "Enter them by sex only instead" },
	"detailed-intro": {
		mn: "Ижил бүлгийн хүмүүсийг нэг мөрөнд бичнэ. Хоосон мөрийг тооцохгүй, ижил мөрүүдийг нэмж нэгтгэнэ.",
		en: "Each row is one group of people. Empty rows are not counted, and rows of the same group are added up.",
	},
	"row-number": { mn: "{number}-р мөр", en: "Row {number}" },
	sex: { mn: "Хүйс", en: "Sex" },
	age: { mn: "Нас", en: "Age" },
	role: { mn: "Үүрэг", en: "Role" },
	"as-most": { mn: "{role} (ихэнх нь)", en: "{role} (as most)" },
	disability: { mn: "Хөгжлийн бэрхшээл", en: "Disability" },
	people: { mn: "Хүний тоо", en: "People" },
	"age-unknown": { mn: "Тодорхойгүй", en: "Not known" },
	"disability-yes": { mn: "Байгаа", en: "Yes" },
	"disability-no": { mn: "Байхгүй", en: "No" },
	"disability-not_asked": { mn: "Асуугаагүй", en: "Not asked" },
	"more-rows": { mn: "Мөр нэмэх", en: "More rows" },
	save: { mn: "Хадгалах", en: "Save" },
	cancel: { mn: "Болих", en: "Cancel" },
	"people-wrong": { mn: "0–9,999 хооронд бүхэл тоо бичнэ үү.", en: "Enter a whole number from 0 to 9,999." },
	"people-missing": { mn: "Энэ мөрийн хүний тоог бичнэ үү.", en: "Enter how many people this row is of." },
	"choice-wrong": { mn: "Жагсаалтаас сонгоно уу.", en: "Choose one from the list." },
	"cells-many": { mn: "Нэг хичээл, уулзалтад 60 хүртэл бүлэг бичнэ үү.", en: "Enter up to 60 different groups for one session." },

	"by-name": { mn: "Нэрээр бүртгэсэн", en: "By name" },
	"by-head": { mn: "Зөвхөн тоогоор", en: "By head" },
	"in-all": { mn: "Бүгд", en: "In all" },
	"caption-of-cells": {
		mn: { one: "Ирцэнд нэрээр бүртгээгүй {count} хүн", other: "Ирцэнд нэрээр бүртгээгүй {count} хүн" },
		en: { one: "{count} person who is not on the list by name", other: "{count} people who are not on the list by name" },
	},
	total: { mn: "Нийт", en: "Total" },
} satisfies Dictionary;
