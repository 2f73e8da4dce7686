/**
 * Put a text on the clipboard; where the browser gives no clipboard (a page that is not served securely), by way of a
 * selected field.
 * @param place where that field may stand: within a menu that is open, so that it can have the focus
 * @returns whether it is there
 */
export async function copyText(text: string, place: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByField(text, place);
  }
}

function copyByField(text: string, place: HTMLElement): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  place.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  return copied;
}
