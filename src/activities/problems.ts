import { problems } from "../shared/problem.ts";

export const problem = problems("activities", {
	"activity-unknown": { status: 404, mn: "Ийм үйл ажиллагаа алга.", en: "There is no such activity." },
	"session-unknown": { status: 404, mn: "Ийм хичээл, уулзалт алга.", en: "There is no such session." },
	"session-cancelled": {
		status: 409,
		mn: "Энэ хичээл, уулзалтыг цуцалсан тул ирц бүртгэх боломжгүй.",
		en: "This session is cancelled, so attendance cannot be marked.",
	},
	"session-not-cancelled": { status: 409, mn: "Энэ хичээл, уулзалт цуцлагдаагүй байна.", en: "This session is not cancelled." },
	"area-unknown": {
		status: 422,
		mn: "“{area}” гэсэн кодтой аймаг, дүүрэг алга.",
		en: "There is no aimag or district with the code “{area}”.",
	},
	"outside-areas": {
		status: 403,
		mn: "Энэ газар таны хариуцсан нутагт багтаагүй байна.",
		en: "This place is outside the areas you work in.",
	},
	"activity-shared": {
		status: 409,
		mn: "Энэ үйл ажиллагааны зарим хичээл, уулзалт таны хариуцсан нутгаас гадуур болох тул та үүнийг засах боломжгүй.",
		en: "Some sessions of this activity lie outside the areas you work in, so you cannot correct it.",
	},
	"site-unknown": { status: 422, mn: "Ийм сургууль, төв бүртгэлд алга.", en: "There is no such school or centre on record." },
	"site-elsewhere": {
		status: 422,
		mn: "Сонгосон сургууль, төв энэ аймаг, дүүрэгт байдаггүй.",
		en: "The school or centre you chose is not in this aimag or district.",
	},
	"pillar-unknown": { status: 422, mn: "Хөтөлбөрт ийм чиглэл алга.", en: "The programme has no such pillar." },
	"times-disagree": {
		status: 422,
		mn: "Дуусах цаг эхлэх цагаас хойш байх ёстой.",
		en: "The session must end after it starts.",
	},
	"hours-wrong": { status: 422, mn: "Үргэлжилсэн цагийг 0.1–99 хооронд бичнэ үү.", en: "Enter between 0.1 and 99 hours." },
	"facilitators-many": { status: 422, mn: "20 хүртэл хөтлөгчийн нэр бичнэ үү.", en: "Enter up to 20 facilitators." },
	"people-wrong": {
		status: 422,
		mn: "Хүний тоог 0–9,999 хооронд бүхэл тоогоор бичнэ үү. Ижил бүлгийг нийлүүлж тооцно.",
		en: "A number of people is a whole number from 0 to 9,999. Rows of the same people are added up.",
	},
	"cells-many": {
		status: 422,
		mn: "Нэг хичээл, уулзалтад 60 хүртэл бүлэг бичнэ үү.",
		en: "Enter up to 60 different groups for one session.",
	},
	"file-unknown": { status: 404, mn: "Ийм файл алга.", en: "There is no such file." },
	"file-there": {
		status: 409,
		mn: "“{file}” файлыг энэ хичээл, уулзалтад аль хэдийн хавсаргасан байна.",
		en: "The file “{file}” is attached to this session already.",
	},
	"files-many": {
		status: 409,
		mn: "Нэг хичээл, уулзалтад 50 хүртэл файл хавсаргана.",
		en: "A session can have up to 50 files.",
	},
	"person-unknown": { status: 404, mn: "Ийм хүн бүртгэлд алга.", en: "There is no such person on record." },
	"already-marked": {
		status: 409,
		mn: "Энэ хүний ирцийг энэ хичээл, уулзалтад аль хэдийн бүртгэсэн байна.",
		en: "This person is marked as present in this session already.",
	},
	"attendance-unknown": { status: 404, mn: "Ийм ирцийн бичлэг алга.", en: "There is no such attendance." },
	"import-unknown": { status: 404, mn: "Ийм оруулалт алга.", en: "There is no such import." },
	"import-undone": { status: 409, mn: "Энэ оруулалтыг аль хэдийн буцаасан байна.", en: "This import has been undone already." },
	"import-done": { status: 409, mn: "Энэ файлыг аль хэдийн оруулсан байна.", en: "This file has been imported already." },
	"file-in-force": {
		status: 409,
		mn: "Яг энэ агуулгатай файлыг ({file}) өмнө нь оруулсан байна. Дахин оруулбал ирц давхардана.",
		en: "A file with exactly this content ({file}) is imported already. Importing it again would count its attendance twice.",
	},
	"date-missing": {
		status: 422,
		mn: "“{file}” файлд хичээл, уулзалтын огноо алга. Огноог өгнө үү.",
		en: "The file “{file}” does not say on which day the session was held. Please give the date.",
	},
	"nothing-to-import": {
		status: 422,
		mn: "“{file}” файлаас нэг ч ирц уншигдсангүй.",
		en: "No attendance could be read from the file “{file}”.",
	},
});
