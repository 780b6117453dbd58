import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * What axe finds serious or critical on the page as it stands, one line per finding. `colours` looks
 * at colours only: all that a change of theme can change. `where`: only these parts of the page.
 */
export async function severe(
  page: Page,
  what: 'all' | 'colours' = 'all',
  where: readonly string[] = [],
): Promise<string[]> {
  // Our pages have no frames, and only violations are read: both save axe most of its time.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  for (const part of where) axe.include(part);
  if (what === 'colours') axe.withRules(['color-contrast', 'link-in-text-block']);
  const { violations } = await axe.analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
    );
}

/** Switches to a theme as a device does, and waits until the page has taken it. */
export async function putOn(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await page.locator(`html[data-mantine-color-scheme="${theme}"]`).waitFor();
}

/** By how many px the page can be scrolled sideways, and what sticks out. */
export function sideways(page: Page): Promise<{ px: number; because: string[] }> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const px = scrollWidth - clientWidth;
    const out = px > 0 ? [...document.querySelectorAll('body *')] : [];
    const because = out
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .map(
        (element) => `${element.tagName} ${element.className} ${element.textContent.slice(0, 40)}`,
      )
      .slice(0, 8);
    return { px, because };
  });
}
