import { NewerVersion } from '../state/newer-version.svelte';
import { keepPage } from '../state/offline';

/** The browser keeps the page for a time without a network. @returns where it does, what tells of newer versions */
export async function keep(): Promise<NewerVersion | null> {
  const registered = await keepPage();
  return registered && new NewerVersion(navigator.serviceWorker, registered, () => location.reload());
}

export { default as NewerNotice } from '../views/NewerNotice.svelte';
