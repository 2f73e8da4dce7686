/** A row of the data in a picture. */
export interface DataPoint {
  index: number;
  x: number;
  y: number;
  /** Number of its class, from 0, which has a shape and a colour of its own; null where it has none. */
  kind: number | null;
  /** Where it has one of its own: that of its number. */
  colour?: string;
  /** Held out of the training: hollow. */
  heldOut: boolean;
}

/** Draws one shape of about this radius around the origin. */
type Shape = (radius: number) => readonly (readonly [number, number])[] | null;

const polygon =
  (corners: number, turn: number, size: number): Shape =>
  (radius) =>
    Array.from({ length: corners }, (_, i) => {
      const angle = turn + (2 * Math.PI * i) / corners;
      return [size * radius * Math.sin(angle), -size * radius * Math.cos(angle)] as const;
    });
const cross: Shape = (radius) => {
  const [long, thin] = [1.15 * radius, 0.42 * radius];
  return [
    [-thin, -long],
    [thin, -long],
    [thin, -thin],
    [long, -thin],
    [long, thin],
    [thin, thin],
    [thin, long],
    [-thin, long],
    [-thin, thin],
    [-long, thin],
    [-long, -thin],
    [-thin, -thin],
  ];
};

/** null: a circle. One shape for each class; after the last they begin again, in other colours. */
const shapes: readonly Shape[] = [
  () => null,
  polygon(4, Math.PI / 4, 1.2),
  polygon(3, 0, 1.3),
  polygon(4, 0, 1.3),
  polygon(3, Math.PI, 1.3),
  cross,
  polygon(5, 0, 1.2),
];

/** The outline of a point as an SVG path, for legends. */
export function pointPath(kind: number | null, radius: number): string {
  const corners = shapes[(kind ?? 0) % shapes.length]!(radius);
  if (corners) return `M${corners.map(([x, y]) => `${x.toFixed(2)} ${y.toFixed(2)}`).join('L')}Z`;
  return `M${-radius} 0A${radius} ${radius} 0 1 1 ${radius} 0A${radius} ${radius} 0 1 1 ${-radius} 0Z`;
}

export interface PointColours {
  /** One for each class; where there are more classes, they begin again. */
  classes: readonly string[];
  /** Of points without a class. */
  ink: string;
  /** Around filled points, and inside hollow ones. */
  ground: string;
}

export type PointCanvas = Pick<
  CanvasRenderingContext2D,
  | 'beginPath'
  | 'arc'
  | 'moveTo'
  | 'lineTo'
  | 'closePath'
  | 'fill'
  | 'stroke'
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
>;

/** So many points are drawn in full size; more of them are smaller. */
const FEW = 120;
export const radiusFor = (count: number): number => (count <= 12 ? 6.5 : count <= FEW ? 4.5 : count <= 1000 ? 3.4 : 2);

/** Draw all points: those that train filled, with a fine rim; those held out hollow. */
export function paintPoints(
  canvas: PointCanvas,
  points: readonly DataPoint[],
  radius: number,
  colours: PointColours,
): void {
  for (const { x, y, kind, heldOut, colour: own } of points) {
    const colour = own ?? (kind === null ? colours.ink : colours.classes[kind % colours.classes.length]!);
    const corners = shapes[(kind ?? 0) % shapes.length]!(radius);
    canvas.beginPath();
    if (corners) {
      corners.forEach(([dx, dy], i) => (i === 0 ? canvas.moveTo(x + dx, y + dy) : canvas.lineTo(x + dx, y + dy)));
      canvas.closePath();
    } else canvas.arc(x, y, radius, 0, 2 * Math.PI);
    canvas.fillStyle = heldOut ? colours.ground : colour;
    canvas.strokeStyle = heldOut ? colour : colours.ground;
    canvas.lineWidth = heldOut ? Math.max(1.2, radius / 2.6) : 1;
    canvas.fill();
    canvas.stroke();
  }
}

/** The point nearest to a place, and not farther than this; null where there is none. */
export function nearestPoint(points: readonly DataPoint[], x: number, y: number, within = Infinity): DataPoint | null {
  let nearest: DataPoint | null = null;
  let least = within;
  for (const point of points) {
    const distance = Math.hypot(point.x - x, point.y - y);
    if (distance > least || (nearest && distance === least)) continue;
    nearest = point;
    least = distance;
  }
  return nearest;
}
