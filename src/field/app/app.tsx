export function FieldApp() {
	return null;
}
