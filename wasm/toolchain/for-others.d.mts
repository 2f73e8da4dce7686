/** Whether npm, by its environment, packs the checkout or installs it for another project. */
export function isForOthers(environment: Record<string, string | undefined>): boolean;
