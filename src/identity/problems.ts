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
	"own-password": {
		status: 409,
		mn: "Өөрийн нууц үгээ “Миний бүртгэл” хэсэгт солино уу.",
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
