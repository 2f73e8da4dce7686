import type { LaterWords } from '../words';

export const offline: LaterWords['offline'] = {
  newer: 'Eine neuere Version ist da. Sie öffnet sich bei dem Moment, der gezeigt wird.',
  newerLoses:
    'Eine neuere Version ist da. Sie jetzt zu öffnen, würde diesen Moment verlieren, der nicht in eine Adresse passt: Wähle zuerst „Als Datei speichern“ unter „Teilen“. Sie öffnet sich von selbst, sobald alle Tabs mit dieser Seite geschlossen sind.',
  newerLosesAll: (most) =>
    `Eine neuere Version ist da. Sie jetzt zu öffnen, würde diesen Moment verlieren: Weder ein Link noch eine Datei reicht weiter als ${most} Schritte. Speichere zuerst das Netz unter „Teilen“, „Als Modelldatei“; „Ein Netz mitbringen“ öffnet es wieder. Die neuere Version öffnet sich von selbst, sobald alle Tabs mit dieser Seite geschlossen sind.`,
  take: 'Neuere Version öffnen',
  notNow: 'Nicht jetzt',
  kept: 'Dieser Browser hat die Seite behalten: Sie öffnet sich hier auch ohne Netz.',
};
