/**
 * What the page does in a browser. Without it the page is a document that scrolls and prints; on a wide screen it presents one slide at
 * a time. It stores nothing, and asks nobody but the address of a live poll.
 */
export const SCRIPT = `
(() => {
  const root = document.documentElement;
  const slides = [...document.querySelectorAll('.slide')];
  const status = document.querySelector('.status');
  const wide = matchMedia('(min-width: 761px)');
  const of = () => Math.min(slides.length, Math.max(1, Number(/^#s?(\\d+)$/.exec(location.hash)?.[1] ?? 1)));
  let now = of();
  const presenting = () => wide.matches && !root.classList.contains('all');

  function show(next, { focus = true } = {}) {
    now = Math.min(slides.length, Math.max(1, next));
    slides.forEach((slide, at) => {
      slide.classList.toggle('now', at + 1 === now);
      slide.classList.remove('noted');
      slide.inert = presenting() && at + 1 !== now;
      slide.tabIndex = root.classList.contains('all') ? 0 : -1;
    });
    if (location.hash !== '#' + now) history.replaceState(null, '', '#' + now);
    status.textContent = slides[now - 1].getAttribute('aria-label');
    if (focus && wide.matches) slides[now - 1].focus({ preventScroll: !root.classList.contains('all') });
  }
  function all(on) {
    root.classList.toggle('all', on);
    root.classList.toggle('present', !on && wide.matches);
    show(now);
  }
  const fullScreen = () => (document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen?.());
  const acts = {
    ArrowRight: () => show(now + 1), ArrowDown: () => show(now + 1), PageDown: () => show(now + 1), ' ': () => show(now + 1),
    ArrowLeft: () => show(now - 1), ArrowUp: () => show(now - 1), PageUp: () => show(now - 1),
    Home: () => show(1), End: () => show(slides.length),
    f: fullScreen, F: fullScreen,
    n: () => slides[now - 1].classList.toggle('noted') && (slides[now - 1].querySelector('.notes').open = true),
  };
  document.addEventListener('keydown', (event) => {
    if (!wide.matches || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') { event.preventDefault(); return all(!root.classList.contains('all')); }
    if (root.classList.contains('all') && event.key === 'Enter') {
      const at = slides.indexOf(document.activeElement);
      if (at >= 0) { now = at + 1; event.preventDefault(); return all(false); }
    }
    if (event.key === ' ' && document.activeElement?.closest('button, summary')) return;
    const back = event.key === ' ' && event.shiftKey;
    const act = back ? acts.ArrowLeft : acts[event.key];
    if (act) { event.preventDefault(); act(); }
  });
  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-act]');
    if (button) return { previous: () => show(now - 1), next: () => show(now + 1), all: () => all(!root.classList.contains('all')), full: fullScreen, print: () => print() }[button.dataset.act]();
    const slide = event.target.closest('.slide');
    if (slide && root.classList.contains('all')) { now = slides.indexOf(slide) + 1; all(false); }
  });
  let from;
  document.addEventListener('touchstart', (event) => { from = event.changedTouches[0]; }, { passive: true });
  document.addEventListener('touchend', (event) => {
    if (!presenting() || !from) return;
    const to = event.changedTouches[0];
    const [x, y] = [to.clientX - from.clientX, to.clientY - from.clientY];
    if (Math.abs(x) > 50 && Math.abs(x) > 2 * Math.abs(y)) show(now + (x < 0 ? 1 : -1));
  }, { passive: true });
  let still;
  document.addEventListener('pointermove', () => {
    root.classList.add('moving');
    clearTimeout(still);
    still = setTimeout(() => root.classList.remove('moving'), 2500);
  });
  addEventListener('hashchange', () => { if (of() !== now) show(of()); });
  wide.addEventListener('change', () => all(false));
  all(false);

  for (const box of document.querySelectorAll('[data-poll]')) {
    const ask = async () => {
      const answer = box.dataset.poll && !document.hidden ? await fetch(box.dataset.poll + '?language=' + root.lang).catch(() => undefined) : undefined;
      const poll = answer?.ok ? await answer.json().catch(() => undefined) : undefined;
      if (!Array.isArray(poll?.options)) return;
      const most = Math.max(1, ...poll.options.map(({ count }) => Number(count) || 0));
      const asked = document.createElement('h3');
      asked.textContent = String(poll.question || '');
      box.hidden = poll.options.length === 0;
      box.replaceChildren(asked, ...poll.options.slice(0, 8).map(({ label, count }) => {
        const row = document.createElement('p');
        const bar = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
        bar.setAttribute('viewBox', '0 0 100 3');
        bar.setAttribute('preserveAspectRatio', 'none');
        bar.setAttribute('class', 'meter');
        const rect = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
        for (const [name, value] of Object.entries({ class: 'part', width: (100 * (Number(count) || 0)) / most, height: 3 })) rect.setAttribute(name, value);
        bar.append(rect);
        row.append(String(label) + ' ' + String(Number(count) || 0), bar);
        return row;
      }));
    };
    if (box.dataset.poll) { ask(); setInterval(ask, 3000); }
  }
})();
`;
