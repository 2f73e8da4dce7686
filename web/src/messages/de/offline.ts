import type { LaterWords } from '../words';

export const offline: LaterWords['offline'] = {
  newer: 'Eine neuere Version ist da. Sie öffnet sich bei dem Moment, der gezeigt wird.',
  take: 'Neuere Version öffnen',
  notNow: 'Nicht jetzt',
  kept: 'Dieser Browser hat die Seite behalten: Sie öffnet sich hier auch ohne Netz.',
};
