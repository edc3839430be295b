import { freshForm, TextField } from "./form.tsx";

export interface SearchFormProps {
	readonly action: string;
	readonly name: string;
	readonly label: string;
	readonly value: string;
	readonly submit: string;
}

/** One line to look for something; what is looked for stands in the address, so that it can be kept and sent on. */
export function SearchForm({ action, name, label, value, submit }: SearchFormProps) {
	return (
		<search>
			<form method="get" action={action} class="search">
				<TextField form={freshForm} name={name} type="search" label={label} value={value} />
				<button type="submit" class="button quiet">
					{submit}
				</button>
			</form>
		</search>
	);
}
