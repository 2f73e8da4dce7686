import type { Page } from '@playwright/test';

export const oneFileAddress: string;
export interface Seen {
  trained: string;
  checked: string;
  weights: string[];
  selected: string | undefined;
  digits: string;
  fonts: boolean;
  link: string;
}
export function useOneFile(page: Page, address?: string): Promise<Seen>;
