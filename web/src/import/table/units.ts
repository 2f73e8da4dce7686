const UNITS = new Set(
  (
    'mm cm dm m km mm² cm² m² m2 km² ha mm³ cm³ m³ m3 l ml cl µg mg g kg t ns µs ms s sec min h d a years year jahre jahr tage days months monate ' +
    'hz khz mhz ghz v mv kv ma µa w mw kw kwh j kj mj cal kcal n kn pa hpa kpa mpa bar mbar mmhg psi mol mmol k °c °f °c c f ° deg rad % ‰ ppm db ' +
    'lux lx lm cd ω ohm kω € eur euro $ usd £ gbp chf stück stk pcs count anzahl ft in inch lb lbs mile miles mph m/s km/h m/s² mg/l g/l mg/dl mmol/l µm nm ' +
    'kg/m² kg/m2 1/min rpm - – 1'
  ).split(' '),
);

/** Whether a cell is a unit, such as `cm` or `[kg]`. */
export const isUnit = (cell: string): boolean =>
  /^(?:\[.{0,20}\]|\(.{0,20}\))$/.test(cell) || UNITS.has(cell.toLowerCase());
