import type { Dictionary } from "../shared/words.ts";

/** Signing in with a code of an authenticator app, and the recovery codes for the day when the telephone is lost. */
export const words = {
	"code-title": { mn: "Нэвтрэх кодоо бичнэ үү", en: "Type your sign-in code" },
	"code-intro": {
		mn: "Утсан дээрх код үүсгэгч аппаа нээж, “Tegsh” гэсэн мөрний зургаан оронтой кодыг бичнэ үү.",
		en: "Open the authenticator app on your phone and type the six digits that it shows for “Tegsh”.",
	},
	code: { mn: "Зургаан оронтой код", en: "Six-digit code" },
	"recovery-title": { mn: "Нөөц кодоо бичнэ үү", en: "Type a recovery code" },
	"recovery-intro": {
		mn: "Хэвлэж хадгалсан нөөц кодуудынхаа нэгийг бичнэ үү. Код бүрийг нэг удаа л ашиглана.",
		en: "Type one of the recovery codes that you printed and kept. Each of them works once.",
	},
	"recovery-code": { mn: "Нөөц код", en: "Recovery code" },
	"code-missing": { mn: "Кодоо бичнэ үү", en: "Type the code" },
	"code-refused": {
		mn: "Код буруу, хуучирсан эсвэл аль хэдийн ашигласан байна. Дараагийн код гарахыг хүлээгээд бичнэ үү",
		en: "The code is wrong, too old or was used already. Wait for the next one and type that",
	},
	"recovery-refused": {
		mn: "Нөөц код буруу эсвэл аль хэдийн ашигласан байна",
		en: "The recovery code is wrong or was used already",
	},
	continue: { mn: "Үргэлжлүүлэх", en: "Continue" },
	"without-phone": { mn: "Утас байхгүй юу? Нөөц код ашиглах", en: "No phone at hand? Use a recovery code" },
	"with-phone": { mn: "Утсан дээрх кодоор нэвтрэх", en: "Use the code of the app instead" },
	"code-help": {
		mn: "Утас, нөөц кодоо хоёуланг нь алдсан бол администратортоо хандана уу.",
		en: "If you have lost both the phone and the recovery codes, ask your administrator.",
	},
	"start-over": { mn: "Өөр нэрээр нэвтрэх", en: "Sign in as somebody else" },

	"second-factor": { mn: "Нэвтрэх код", en: "Sign-in codes" },
	"second-factor-text": {
		mn: "Нууц үгээс гадна утасны аппын зургаан оронтой кодыг асууна. Нууц үгийг тань мэдсэн хүн ч нэвтэрч чадахгүй.",
		en: "Besides the password, a six-digit code from an app on your phone is asked for. Somebody who knows your password alone cannot come in.",
	},
	"second-factor-due": {
		mn: "Та бусдын мэдээлэлд хандах эрхтэй тул нэвтрэхэд нууц үгээс гадна утасны аппын код хэрэгтэй. Үргэлжлүүлэхийн өмнө тохируулна уу.",
		en: "Your role reaches much of what is kept about others, so it signs in with a code from an app as well as the password. Please set it up before you go on.",
	},
	"second-factor-on": { mn: "Код асууна", en: "Codes are asked for" },
	"second-factor-off": { mn: "Код асуухгүй", en: "No codes are asked for" },
	"second-factor-manage": { mn: "Нэвтрэх кодын тохиргоо", en: "Manage sign-in codes" },
	"step-app": {
		mn: "Утсандаа код үүсгэгч апп суулгана (Aegis, Google Authenticator, Microsoft Authenticator гэх мэт).",
		en: "Install an authenticator app on your phone (Aegis, Google Authenticator, Microsoft Authenticator or another).",
	},
	"step-scan": {
		mn: "Аппаараа доорх QR кодыг уншуулна. Уншихгүй бол түлхүүрийг гараар бичнэ.",
		en: "Scan this QR code with the app. If that does not work, type the key instead.",
	},
	"open-app": { mn: "Апп энэ утсан дээр байгаа бол шууд нээх", en: "If the app is on this device, open it" },
	"step-confirm": { mn: "Аппын харуулсан зургаан оронтой кодыг бичнэ.", en: "Type the six digits that the app shows." },
	"qr-code": { mn: "Аппаар унших QR код", en: "QR code for the app" },
	key: { mn: "Түлхүүр", en: "Key" },
	"current-password-hint": {
		mn: "Таныг мөн гэдгийг шалгахад хэрэгтэй.",
		en: "To make sure that it is you.",
	},
	"set-up-code": { mn: "Код асуухаар тохируулах", en: "Switch on sign-in codes" },
	"another-app": { mn: "Өөр аппаар солих", en: "Change to another app" },
	"another-app-text": {
		mn: "Шинэ утас авсан бол. Өмнөх апп болон нөөц кодууд хүчингүй болно.",
		en: "For a new phone. The app and the recovery codes before are then void.",
	},
	"switch-off": { mn: "Код асуухыг болиулах", en: "Switch off sign-in codes" },
	"switch-off-text": { mn: "Цаашид зөвхөн нууц үгээр нэвтэрнэ.", en: "From then on, the password alone is enough." },
	"recovery-codes": { mn: "Нөөц кодууд", en: "Recovery codes" },
	"recovery-codes-left": {
		mn: { one: "{count} нөөц код үлдсэн.", other: "{count} нөөц код үлдсэн." },
		en: { one: "{count} recovery code is left.", other: "{count} recovery codes are left." },
	},
	"recovery-codes-few": {
		mn: "Цөөхөн нөөц код үлдлээ. Шинээр хэвлэж авна уу.",
		en: "Few are left: please make new ones.",
	},
	"recovery-codes-renew": { mn: "Шинэ нөөц код авах", en: "Make new recovery codes" },
	"recovery-codes-renew-text": {
		mn: "Арван шинэ код гарч, өмнөх кодууд хүчингүй болно.",
		en: "You get ten new ones, and those before are void.",
	},
	"recovery-codes-title": { mn: "Нөөц кодоо хадгалаарай", en: "Keep your recovery codes" },
	"recovery-codes-text": {
		mn: "Утсаа алдвал эдгээр кодоор нэвтэрнэ. Код бүрийг нэг удаа л ашиглана. Хэвлэж эсвэл хуулж аваад найдвартай газар хадгална уу: энэ хуудсыг хаасны дараа дахин харагдахгүй.",
		en: "If your phone is lost, you sign in with one of these. Each works once. Print or copy them and keep them in a safe place: they are not shown again once this page is closed.",
	},
	"recovery-codes-kept": { mn: "Хадгалсан, үргэлжлүүлэх", en: "I have kept them, continue" },
	"recovery-codes-shown": {
		mn: "Нөөц кодыг аль хэдийн харуулсан байна. Алдсан бол шинээр авна уу.",
		en: "The recovery codes were shown already. If they are lost, make new ones.",
	},
	"notice-recovery-code-used": {
		mn: { one: "Та нөөц кодоор нэвтэрлээ. {count} нөөц код үлдсэн.", other: "Та нөөц кодоор нэвтэрлээ. {count} нөөц код үлдсэн." },
		en: {
			one: "You signed in with a recovery code. {count} is left.",
			other: "You signed in with a recovery code. {count} are left.",
		},
	},
	"go-on": { mn: "Ажлын орчин руу орох", en: "Go on to the office" },

	"reset-second-factor": { mn: "Нэвтрэх кодыг хүчингүй болгох", en: "Reset sign-in codes" },
	"reset-second-factor-text": {
		mn: "Утас, нөөц кодоо хоёуланг нь алдсан үед. Хэрэглэгч бүх төхөөрөмжөөс гарна; эрх нь шаардвал дараагийн удаа шинээр тохируулна.",
		en: "When both the phone and the recovery codes are lost. Its owner is signed out everywhere and, where the role needs it, sets codes up anew at the next sign-in.",
	},
} satisfies Dictionary;
