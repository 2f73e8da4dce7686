/** The numbers that belong to kinds, such as Adam's beta1: what they are called, and what they do. */
export const members = {
  activation: {
    slope: { label: 'Steigung unter 0', sentence: 'Womit negatives z multipliziert wird; über 0 und unter 1.' },
    depth: {
      label: 'Tiefe unter 0',
      sentence: 'Wie weit die Ausgaben hinabreichen; über 0, höchstens 10. Ist sie nicht 1, hat g einen Knick bei 0.',
    },
  },
  optimizer: {
    momentum: { label: 'Momentum μ', sentence: 'Wie viel von der letzten Bewegung in die nächste übergeht.' },
    epsilon: { label: 'ε', sentence: 'Hält die Division endlich, wo der Gradient 0 ist.' },
    decay: { label: 'Abklingen ρ', sentence: 'Wie langsam der Mittelwert der quadrierten Gradienten vergisst.' },
    beta1: { label: 'β₁', sentence: 'Wie langsam der Mittelwert der Gradienten vergisst.' },
    beta2: { label: 'β₂', sentence: 'Wie langsam der Mittelwert der quadrierten Gradienten vergisst.' },
    weightDecay: {
      label: 'Gewichtszerfall d',
      sentence:
        'Jede Aktualisierung verkleinert die Gewichte um diesen Anteil mal Lernrate; die Biases werden nicht kleiner.',
    },
    centred: {
      label: 'Zentriert',
      sentence: 'Nimmt die Streuung der Gradienten um ihren Mittelwert statt ihrer Größe.',
    },
  },
  schedule: {
    warmUp: {
      label: 'Aufwärmen',
      sentence: 'Über so viele Aktualisierungen wächst die Lernrate am Anfang gleichmäßig.',
    },
    every: { label: 'Alle k', sentence: 'Aktualisierungen von einer Senkung zur nächsten.' },
    stepFactor: { label: 'Faktor f', sentence: 'Mit ihm multipliziert jede Senkung die Lernrate.' },
    factor: { label: 'Faktor f', sentence: 'Mit ihm multipliziert jede Aktualisierung die Lernrate.' },
    length: { label: 'Länge T', sentence: 'Aktualisierungen bis zur kleinsten Lernrate.' },
    least: { label: 'Kleinste Lernrate r', sentence: 'Der Wert, bei dem sie endet.' },
    decay: { label: 'Abnahme d', sentence: 'Wie schnell sie fällt: Nach 1/d Aktualisierungen hat sie sich halbiert.' },
  },
  initializer: {
    low: { label: 'Von', sentence: 'Das kleinste Gewicht.' },
    high: { label: 'Bis', sentence: 'Das größte Gewicht.' },
    mean: { label: 'Mittelwert', sentence: 'Die Mitte der Gewichte.' },
    deviation: { label: 'Abweichung', sentence: 'Wie weit die Gewichte um den Mittelwert streuen.' },
    value: { label: 'Wert', sentence: 'Der Startwert jedes Gewichts.' },
    bias: { label: 'Biases', sentence: 'Der Startwert jedes Bias.' },
  },
  clipping: {
    limit: { label: 'Grenze c', sentence: 'Der größte erlaubte Betrag.' },
  },
  penalty: {
    l1: {
      label: 'L1-Strafterm',
      sentence:
        'L1-Regularisierung: zieht jedes Gewicht mit derselben Kraft gegen 0, sodass Gewichte, die nicht gebraucht werden, 0 werden.',
    },
    l2: {
      label: 'L2-Strafterm',
      sentence: 'L2-Regularisierung (Gewichtszerfall): zieht Gewichte gegen 0, größere stärker.',
    },
  },
};
