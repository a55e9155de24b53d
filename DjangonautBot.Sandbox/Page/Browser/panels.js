import { byId } from './dom.js';

const panels = [
    { button: byId('show-places'), panel: byId('places') },
    { button: byId('show-people'), panel: byId('people') },
    { button: byId('show-time'), panel: byId('time') },
];

/** In a narrow window the sides and the time controls open over the messages, one at a time. */
export function setUpPanels() {
    for (const { button, panel } of panels) button.addEventListener('click', () => show(isOpen(panel) ? null : panel));
    document.addEventListener('keydown', event => {
        const open = panels.find(({ panel }) => isOpen(panel));
        if (event.key !== 'Escape' || !open) return;
        show(null);
        open.button.focus();
    });
    byId('main').addEventListener('pointerdown', closePanels);
}

export const closePanels = () => show(null);

const isOpen = panel => panel.classList.contains('open');

function show(wanted) {
    for (const { button, panel } of panels) {
        panel.classList.toggle('open', panel === wanted);
        button.setAttribute('aria-expanded', String(panel === wanted));
    }
    wanted?.querySelector('a, button, select, input')?.focus();
}
