/** Radii of the corners: top left, top right, bottom right, bottom left. */
export type Corners = readonly [number, number, number, number];

/** SVG path of a rectangle at the origin whose corners are rounded each on its own. */
export function roundedRect(width: number, height: number, [tl, tr, br, bl]: Corners): string {
  const corner = (radius: number, x: number, y: number): string => `a${radius} ${radius} 0 0 1 ${x} ${y}`;
  return (
    `M${tl} 0H${width - tr}${corner(tr, tr, tr)}V${height - br}${corner(br, -br, br)}` +
    `H${bl}${corner(bl, -bl, -bl)}V${tl}${corner(tl, tl, -tl)}Z`
  );
}
