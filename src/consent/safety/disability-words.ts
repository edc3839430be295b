/** Words for disabilities, as stories here have them. */
export const disabilityWords =
	/хөгжлийн\s+бэрхшээл\p{L}*|сонсгол\p{L}*\s+бэрхшээл\p{L}*|харааны?\s+бэрхшээл\p{L}*|аутизм\p{L}*|дауны?\s+хам\s*шинж\p{L}*|тархины\s+саажилт\p{L}*|тэргэнцэр\p{L}*|хараагүй|дүлий\p{L}*|хэл\s?яриан\p{L}*\s+бэрхшээл\p{L}*|\bdisab(?:led|ilit)\w*|\bwheelchair\w*|\bautis(?:m|tic)\b|\bdown(?:['’]s)?\s+syndrome\b|\bcerebral\s+palsy\b|\bdeaf\w*|\bblind(?:ness)?\b|\bhearing\s+impair\w*|\bvisual(?:ly)?\s+impair\w*/giu;

/** What a text may say of all children as well as of one. */
export const general = /^(?:хөгжлийн|disab)/iu;
