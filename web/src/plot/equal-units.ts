/** A part of a chart, in pixels. */
interface Area {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

interface Range {
  from: number;
  to: number;
}

/** Of its longer side the shorter one keeps at least so much: beyond that, equal units would leave a strip. */
const LEAST = 0.4;

/**
 * The part of an area, at its lower left, in which two ranges have equal units, so that a circle is a circle; the whole
 * area where that would be a strip.
 */
export function equalUnits<Of extends Area>(area: Of, across: Range, up: Range): Of {
  const [wide, high] = [Math.abs(across.to - across.from), Math.abs(up.to - up.from)];
  if (!(Math.min(wide, high) >= LEAST * Math.max(wide, high))) return area;
  const unit = Math.min((area.right - area.left) / wide, (area.bottom - area.top) / high);
  return { ...area, right: area.left + unit * wide, top: area.bottom - unit * high };
}
