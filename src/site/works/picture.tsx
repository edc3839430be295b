import type { Image } from "../../media/schema.ts";

interface PictureProps {
	readonly image: Image;
	readonly alt: string;
	/** The address below which its files are. */
	readonly at: string;
	/** How wide it is drawn, as CSS says it. */
	readonly sizes: string;
	/** The first picture of a page comes at once, the others when they are near. */
	readonly isFirst?: boolean;
}

/** A picture in the size that the screen needs, and no larger. */
export function Picture({ image, alt, at, sizes, isFirst = false }: PictureProps) {
	const ofType = (type: string) =>
		image.renditions.filter(({ name, mediaType, width }) => mediaType === type && width !== null && /^\d+\./.test(name));
	const set = (type: string) =>
		ofType(type)
			.map(({ name, width }) => `${at}/${image.id}/${name} ${width}w`)
			.join(", ");
	const small = ofType("image/jpeg").at(0) ?? image.renditions.find(({ mediaType }) => mediaType === "image/jpeg");
	if (!small) return null;
	return (
		<picture>
			{ofType("image/webp").length > 0 && <source type="image/webp" srcset={set("image/webp")} sizes={sizes} />}
			<img
				src={`${at}/${image.id}/${small.name}`}
				srcset={set("image/jpeg") || undefined}
				sizes={sizes}
				width={small.width ?? undefined}
				height={small.height ?? undefined}
				alt={alt}
				loading={isFirst ? undefined : "lazy"}
			/>
		</picture>
	);
}
