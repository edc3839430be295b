import type { Dictionary } from "../shared/words.ts";

/** The code with which somebody chooses their first password: printed by an administrator, or sent by e-mail. */
export const words = {
	"state-temporary": { mn: "Нууц үг сонгоогүй", en: "No password yet" },
	"new-code": { mn: "Бүртгэлийн шинэ код олгох", en: "Give a new enrolment code" },
	"new-code-text": {
		mn: "Нууц үгээ мартсан, бусдад алдсан эсвэл кодоо гээсэн үед. Хэрэглэгч бүх төхөөрөмжөөс гарч, өмнөх нууц үг нь хүчингүй болно.",
		en: "When the password was forgotten or became known, or the code was lost. Its owner is signed out everywhere, and the password before is void.",
	},
	"sheet-title": { mn: "{name}: бүртгэлийн код", en: "Enrolment code for {name}" },
	"sheet-text": {
		mn: "Энэ хуудсыг хэвлээд эзэнд нь өөрт нь өгнө үү. Хуудсыг хаасны дараа код дахин харагдахгүй.",
		en: "Print this page and hand it to its owner in person. The code is not shown again once the page is closed.",
	},
	"sheet-scan": {
		mn: "Утасныхаа камераар QR кодыг уншуулж, нууц үгээ сонгоно уу. Эсвэл {address} хаягт орж, кодыг бичнэ үү.",
		en: "Scan the QR code with the camera of your phone and choose your password. Or open {address} and type the code.",
	},
	"sheet-until": { mn: "Хүчинтэй хугацаа", en: "Valid until" },
	"sheet-once": { mn: "Кодыг нэг удаа л ашиглана.", en: "The code works once." },
	"qr-code": { mn: "Бүртгэлийн хаягийн QR код", en: "QR code of the enrolment address" },
	code: { mn: "Код", en: "Code" },
	"shown-already": {
		mn: "Кодыг аль хэдийн харуулсан байна. Алдсан бол шинэ код олгоно уу.",
		en: "The code was shown already. If it is lost, give a new one.",
	},

	"mail-address": { mn: "И-мэйл хаяг (заавал биш)", en: "E-mail address (optional)" },
	"mail-address-hint": { mn: "Зөвхөн урилга илгээхэд ашиглана.", en: "Used for invitations and for nothing else." },
	"mail-address-wrong": { mn: "И-мэйл хаягийг зөв бичнэ үү: ner@example.mn", en: "Type an e-mail address like name@example.mn" },
	"mail-address-missing": { mn: "Урилга илгээх и-мэйл хаягийг бичнэ үү", en: "Type the e-mail address for the invitation" },
	"send-invitation": { mn: "Урилгыг и-мэйлээр илгээх", en: "Send the invitation by e-mail" },
	"send-invitation-to": { mn: "Кодыг {address} хаягт мөн илгээх", en: "Also send the code to {address}" },
	"invitation-language": { mn: "Урилгын хэл", en: "Language of the invitation" },
	"invitation-sent": { mn: "Урилгыг {address} хаягт илгээлээ", en: "The invitation was sent to {address}" },
	"invitation-not-sent": {
		mn: "Бүртгэл үүссэн боловч урилгыг {address} хаягт илгээж чадсангүй. Доорх кодыг хэвлээд өгнө үү.",
		en: "The account is there, but the invitation could not be sent to {address}. Please hand over the code below.",
	},
	"mail-subject": { mn: "Тэгш: таны бүртгэл бэлэн боллоо", en: "Tegsh: your account is ready" },
	"mail-text": {
		mn: `Сайн байна уу, {name}.

Танд Тэгшид нэвтрэх эрх нээгдлээ. Доорх холбоосоор орж, нууц үгээ сонгоно уу:

{address}

Нэвтрэх нэр: {userName}
Холбоос {until} хүртэл хүчинтэй, нэг удаа ашиглана.

Хэрэв та үүнийг хүлээгээгүй бол энэ захидлыг үл тоомсорлоно уу.
`,
		en: `Hello {name},

You have been given an account on Tegsh. Open this link and choose your password:

{address}

Your user name: {userName}
The link is valid until {until} and works once.

If you did not expect this, please ignore this message.
`,
	},

	enrol: { mn: "Нууц үгээ сонгох", en: "Choose your password" },
	"enrol-intro": {
		mn: "Сайн байна уу, {name}. Зөвхөн өөрөө мэдэх нууц үг сонгоно уу. Дараа нь нэвтрэх нэр, энэ нууц үгээрээ орно.",
		en: "Welcome, {name}. Choose a password that only you know. From then on you sign in with your user name and this password.",
	},
	"enrol-button": { mn: "Хадгалаад нэвтрэх", en: "Save and sign in" },
	"enrol-with-code": { mn: "Бүртгэлийн кодоо бичих", en: "Type your enrolment code" },
	"enrol-with-code-text": {
		mn: "Администратораас авсан хуудсан дээрх 16 тэмдэгтийг бичнэ үү.",
		en: "Type the 16 characters of the sheet that your administrator gave you.",
	},
	"enrolment-code": { mn: "Бүртгэлийн код", en: "Enrolment code" },
	"enrolment-code-missing": { mn: "Кодоо бичнэ үү", en: "Type the code" },
	"enrolment-code-wrong": {
		mn: "Ийм код алга, хугацаа нь дууссан эсвэл аль хэдийн ашигласан байна. Шалгаад дахин бичнэ үү, эсвэл шинэ код аваарай",
		en: "There is no such code, or it has expired or was used already. Check it and type it again, or ask for a new one",
	},
	"have-a-code": { mn: "Бүртгэлийн код авсан уу?", en: "Have you been given an enrolment code?" },
	continue: { mn: "Үргэлжлүүлэх", en: "Continue" },
} satisfies Dictionary;
