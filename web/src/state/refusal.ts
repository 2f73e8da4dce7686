/** An input that was not taken: `field` names it, `message` says what was given and what would be right. */
export interface Refusal {
  field: string;
  message: string;
}

/** Whether it belongs to no field: what was meant for another session, or a mistake of the page. It is told above all. */
export const isOfThePage = ({ field }: Refusal): boolean => field === 'meant' || field === 'mistake';
