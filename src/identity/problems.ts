import { problems } from "../shared/problem.ts";

export const problem = problems("identity", {
	"account-unknown": { status: 404, mn: "Ийм хэрэглэгч алга.", en: "There is no such account." },
	"user-name-unknown": {
		status: 404,
		mn: "“{userName}” нэвтрэх нэртэй хэрэглэгч алга.",
		en: "There is no account with the user name “{userName}”.",
	},
	"user-name-taken": {
		status: 409,
		mn: "“{userName}” нэвтрэх нэрийг өөр хүн ашиглаж байна.",
		en: "The user name “{userName}” is taken.",
	},
	"own-account": {
		status: 409,
		mn: "Та өөрийн эрхийг өөрчлөх, өөрийн бүртгэлийг хаах боломжгүй. Өөр администратороос хүснэ үү.",
		en: "You cannot change your own role or close your own account. Please ask another administrator.",
	},
	"account-closed": {
		status: 409,
		mn: "Энэ бүртгэл хаалттай байна. Эхлээд нээгээд, дараа нь код олгоно уу.",
		en: "This account is closed. Please open it first and then give it a code.",
	},
	"code-wrong": {
		status: 422,
		mn: "Код буруу, хуучирсан эсвэл аль хэдийн ашигласан байна.",
		en: "The code is wrong, too old or was used already.",
	},
	"second-factor-required": {
		status: 409,
		mn: "Таны эрхээр нэвтрэхэд код заавал хэрэгтэй тул үүнийг болиулах боломжгүй. Өөр аппаар солих боломжтой.",
		en: "Your role signs in with a code, so it cannot be switched off. You can change to another app.",
	},
	"second-factor-missing": {
		status: 409,
		mn: "Эхлээд нэвтрэх кодын аппаа тохируулна уу.",
		en: "Please set up your authenticator app first.",
	},
	"enrolment-void": {
		status: 410,
		mn: "Энэ код хүчингүй, хугацаа нь дууссан эсвэл аль хэдийн ашигласан байна. Нууц үгээ сонгосон бол нэвтэрнэ үү. Үгүй бол администратороосоо шинэ код аваарай.",
		en: "This code is not valid: it has expired or was used already. If you have chosen your password, please sign in. If not, ask your administrator for a new code.",
	},
	"own-password": {
		status: 409,
		mn: "Нууц үгээ “Миний бүртгэл” хэсэгт солино уу.",
		en: "Please change your own password under “My account”.",
	},
	"last-administrator": {
		status: 409,
		mn: "Энэ бол бүх нутгийг хариуцсан сүүлчийн администратор. Эхлээд өөр хүнд энэ эрхийг олгоно уу.",
		en: "This is the last administrator for everywhere. Please make somebody else one first.",
	},
	"outside-areas": {
		status: 403,
		mn: "Та зөвхөн өөрийн хариуцсан нутгийн эрхийг олгох боломжтой.",
		en: "You can only give access to the areas you work in yourself.",
	},
	"set-up-link-void": {
		status: 410,
		mn: "Энэ холбоос хүчингүй болсон. Администратор аль хэдийн бүртгэгдсэн бол нэвтэрнэ үү. Үгүй бол Тэгшийг дахин эхлүүлж, шинэ холбоос авна уу.",
		en: "This link is no longer valid. If there is an administrator already, please sign in. If not, start Tegsh again to get a new link.",
	},
	"too-many-tries": {
		status: 429,
		mn: "Хэт олон удаа оролдлоо. {minutes} минутын дараа дахин оролдоно уу.",
		en: "There have been too many tries. Please try again in {minutes} min.",
	},
});
