/** What is wrong with how a deck lies on the screen: words outside their box, on one another, or wider than the page. Run in the page. */
export const LAID_OUT = `(() => {
  const faults = [];
  const scrolls = document.documentElement.scrollWidth > document.documentElement.clientWidth + 1;
  if (scrolls) faults.push('the page scrolls sideways: ' + document.documentElement.scrollWidth);
  const shown = [...document.querySelectorAll('.slide')].filter((slide) => slide.checkVisibility({ visibilityProperty: true }));
  for (const slide of shown) {
    const sheet = slide.querySelector('.sheet').getBoundingClientRect();
    const named = (element) => slide.id + ' “' + element.textContent.trim().slice(0, 40) + '”';
    const lines = [];
    const walker = document.createTreeWalker(slide.querySelector('.sheet'), NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!node.textContent.trim() || !element.checkVisibility({ visibilityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = element.closest('.card, td, .poll')?.getBoundingClientRect() ?? sheet;
      for (const rect of range.getClientRects()) {
        if (rect.left < box.left - 1 || rect.right > box.right + 1 || rect.top < box.top - 1 || rect.bottom > box.bottom + 1) faults.push(named(element) + ' runs out of its box');
        lines.push({ rect, element });
      }
    }
    for (let a = 0; a < lines.length; a++) for (let b = a + 1; b < lines.length; b++) {
      const [one, other] = [lines[a], lines[b]];
      if (one.element === other.element) continue;
      const wide = Math.min(one.rect.right, other.rect.right) - Math.max(one.rect.left, other.rect.left);
      const high = Math.min(one.rect.bottom, other.rect.bottom) - Math.max(one.rect.top, other.rect.top);
      // Letters do not fill the height of their line.
      if (wide > 1 && high > 0.3 * Math.min(one.rect.height, other.rect.height)) faults.push(named(one.element) + ' lies on ' + named(other.element));
    }
  }
  return { slides: shown.length, faults };
})()`;

export type LaidOut = { slides: number; faults: string[] };
