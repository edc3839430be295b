import type { Dictionary } from "./shared/words.ts";

/** What the console of `npm start` says. */
export const words = {
	"making-demo": { mn: "Жишээ хөтөлбөрийг үүсгэж байна… {percent} %", en: "Making the demo programme… {percent} %" },
	ready: { mn: "Тэгш ажиллаж байна ({seconds} секунд).", en: "Tegsh is running ({seconds} s)." },
	public: { mn: "Нийтийн хуудас   {url}", en: "Public pages     {url}" },
	office: { mn: "Ажлын орчин      {url}", en: "Office           {url}" },
	"sign-in": { mn: "Нэвтрэх          {userName} / {password}   ({role})", en: "Sign in as       {userName} / {password}   ({role})" },
	"sign-ins-later": {
		mn: "Жишээ нэвтрэх нэр, нууц үгийг харах: npx tegsh demo sign-ins",
		en: "How to sign in to the demo: npx tegsh demo sign-ins",
	},
	"set-up": {
		mn: "Эхний администраторыг бүртгэх холбоос (нэг удаа, {hours} цаг хүчинтэй):\n  {url}",
		en: "To make the first administrator, open this link (once, within {hours} hours):\n  {url}",
	},
	stop: { mn: "Зогсоох: Ctrl+C", en: "Stop it with Ctrl+C" },
	stopping: { mn: "Зогсож байна…", en: "Stopping…" },
	stopped: { mn: "Зогслоо. Бүх бичлэг хадгалагдсан.", en: "Stopped. Everything is saved." },
	"port-taken": {
		mn: "{port} портыг өөр програм ашиглаж байна. PORT=3001 npm start гэж өөр портоор эхлүүлнэ үү.",
		en: "Port {port} is in use by another program. Choose another one: PORT=3001 npm start",
	},
	"port-forbidden": {
		mn: "{port} портыг нээх эрх алга. 1024-өөс дээш портыг сонгоно уу: PORT=3000 npm start",
		en: "This account may not open port {port}. Choose one above 1024: PORT=3000 npm start",
	},
	"role-administrator": { mn: "администратор", en: "administrator" },
	"role-manager": { mn: "хөтөлбөрийн менежер", en: "programme manager" },
	"role-monitoring-officer": { mn: "хяналт-шинжилгээний ажилтан", en: "monitoring officer" },
	"role-field-officer": { mn: "орон нутгийн ажилтан", en: "field officer" },
	"role-communications-officer": { mn: "олон нийттэй харилцах ажилтан", en: "communications officer" },
	"role-partner": { mn: "хамтрагч медиа компани", en: "partner (media company)" },
	"role-donor": { mn: "хандивлагч", en: "donor" },
} satisfies Dictionary;
