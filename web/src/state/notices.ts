/** The file beside the page in which the build writes every licence. */
export const NOTICES = 'NOTICES.txt';

/** The licences: in the page itself where it is one file, else in a file beside it; null where that can't be had. */
export async function readNotices(page: Document): Promise<string | null> {
  const inside = page.getElementById('notices');
  if (inside) return inside.textContent;
  const response = await fetch(`./${NOTICES}`).catch(() => null);
  return response?.ok ? response.text() : null;
}
