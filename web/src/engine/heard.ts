/** What the worker sends when it begins with a message. It stands alone: the worker is to bring no words of the page. */
export const HEARD = 'heard';
