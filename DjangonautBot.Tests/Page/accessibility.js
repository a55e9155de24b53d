// What an accessible page has to have, held against what is shown. Each finding is one line; no findings is good.
// Rules after WCAG 2.2 AA; the number behind each is the success criterion.
() => {
    const findings = [];
    const report = (rule, element, words = '') => findings.push(`${rule}: ${describe(element)} ${words}`.trim());
    const describe = element => {
        const text = (element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 40);
        const id = element.id ? ` id=${element.id}` : '';
        const classes = element.className ? ` class="${element.className}"` : '';
        return `<${element.localName}${id}${classes}>${text}`;
    };

    const visible = element => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    // What lies behind a modal dialog cannot be reached.
    const modal = document.querySelector('dialog:modal');
    const reachable = element => visible(element) && (!modal || modal.contains(element));
    const all = selector => [...document.querySelectorAll(selector)].filter(reachable);

    checkDocument();
    checkIds();
    checkNames();
    checkRoles();
    checkHeadingsAndLandmarks();
    checkDialog();
    checkContrast();
    return [...new Set(findings)];

    /** 2.4.2, 3.1.1, 1.4.4, 4.1.3 */
    function checkDocument() {
        if (!document.title.trim()) report('title', document.documentElement);
        if (!/^[a-z]{2}/.test(document.documentElement.lang)) report('language', document.documentElement);
        const viewport = document.querySelector('meta[name=viewport]')?.content ?? '';
        if (/user-scalable\s*=\s*(no|0)|maximum-scale\s*=\s*1(\D|$)/.test(viewport)) report('zoom is forbidden', document.documentElement);
        if (!document.querySelector('[aria-live=polite], [role=status], [role=log]')) report('live region', document.body);
        for (const element of all('[tabindex]')) if (element.tabIndex > 0) report('focus order of its own', element);
    }

    /** 4.1.2: ids are unique, and what refers to one finds it */
    function checkIds() {
        const ids = [...document.querySelectorAll('[id]')].map(element => element.id);
        for (const id of new Set(ids.filter((id, index) => ids.indexOf(id) !== index))) report('id twice', document.getElementById(id));
        for (const name of ['aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-activedescendant', 'aria-owns', 'for']) {
            for (const element of all(`[${name}]`)) {
                for (const id of element.getAttribute(name).split(/\s+/).filter(Boolean)) {
                    if (!document.getElementById(id)) report(`${name} leads nowhere`, element, id);
                }
            }
        }
    }

    /** 4.1.2, 1.1.1, 2.4.4, 3.3.2: a placeholder is no label */
    function checkNames() {
        const named = 'button, a[href], input:not([type=hidden]), select, textarea, summary, dialog, nav, aside, '
            + '[role=combobox], [role=listbox], [role=option], [role=dialog], [role=region], [role=group], fieldset';
        for (const element of all(named)) if (!nameOf(element)) report('no name', element);
        for (const image of all('img, svg, [role=img]')) {
            const described = image.hasAttribute('alt') || nameOf(image) || image.closest('[aria-hidden=true]');
            if (!described) report('no text for a picture', image);
        }
        for (const element of all('[aria-label]')) {
            if (!element.getAttribute('aria-label').trim()) report('empty aria-label', element);
            // A name that leaves out what is written on it cannot be said aloud to choose it (2.5.3).
            const shown = element.matches('button, a[href]') ? element.textContent : '';
            const written = shown.replace(/[^\p{L}\p{N} ]/gu, '').trim().toLowerCase();
            if (written && !element.getAttribute('aria-label').toLowerCase().includes(written)) report('name without its text', element);
        }
        for (const element of all('a')) if (!element.hasAttribute('href')) report('link without address', element);
    }

    function nameOf(element) {
        const ids = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean);
        const referred = ids.map(id => document.getElementById(id)?.textContent ?? '').join(' ');
        const labels = [...element.labels ?? []].map(label => label.textContent).join(' ');
        const legend = element.localName === 'fieldset' ? element.querySelector('legend')?.textContent : '';
        const written = element.matches('button, a, summary, [role=option], [role=button]') ? textOf(element) : '';
        const [label, title] = [element.getAttribute('aria-label'), element.getAttribute('title')];
        return [referred, label, labels, legend, written, title].some(name => name?.trim());
    }

    function textOf(element) {
        return [...element.childNodes].map(node => node.nodeType === Node.TEXT_NODE
            ? node.data
            : node.nodeType === Node.ELEMENT_NODE && node.getAttribute('aria-hidden') !== 'true' ? textOf(node) : '').join('');
    }

    /** 1.3.1, 4.1.2 */
    function checkRoles() {
        for (const list of all('[role=listbox]')) {
            if ([...list.children].some(child => child.getAttribute('role') !== 'option')) report('listbox with other things', list);
        }
        for (const option of all('[role=option]')) if (!option.closest('[role=listbox]')) report('option outside a listbox', option);
        for (const box of all('[role=combobox]')) {
            const list = document.getElementById(box.getAttribute('aria-controls'));
            if (box.getAttribute('aria-expanded') !== String(Boolean(list && visible(list)))) report('aria-expanded is wrong', box);
            if (list && visible(list) && document.activeElement === box && !box.getAttribute('aria-activedescendant')) {
                report('no active option', box);
            }
        }
        for (const item of all('li')) if (!item.parentElement.matches('ul, ol, menu')) report('list item outside a list', item);
        for (const list of all('ul, ol')) {
            if ([...list.children].some(child => child.localName !== 'li')) report('list with other things', list);
        }
        for (const control of all('button, a[href]')) {
            if (control.querySelector('button, a[href], input, select, textarea')) report('control inside a control', control);
        }
        for (const hidden of document.querySelectorAll('[aria-hidden=true]')) {
            if (hidden.querySelector('button, a[href], input, select, textarea') || hidden.tabIndex >= 0) {
                report('focus where nothing is said', hidden);
            }
        }
        for (const region of all('*')) {
            const style = getComputedStyle(region);
            const scrolls = /auto|scroll/.test(style.overflowY) && region.scrollHeight > region.clientHeight + 1;
            if (!scrolls || region.tabIndex >= 0 || region.matches('[role=listbox], dialog')) continue;
            if (!region.querySelector('a[href], button, input, select, textarea, [tabindex="0"]')) {
                report('cannot be scrolled with the keyboard', region);
            }
        }
    }

    /** 1.3.1, 2.4.1, 2.4.6 */
    function checkHeadingsAndLandmarks() {
        if (!modal) {
            if (document.querySelectorAll('h1').length !== 1) report('not one h1', document.body);
            if (all('main').length !== 1) report('not one main', document.body);
            if (!document.querySelector('nav')) report('no nav', document.body);
            for (const element of document.querySelectorAll('body > *')) {
                const outside = !element.matches('header, nav, main, aside, footer, section[aria-labelledby], section[aria-label], '
                    + 'dialog, script, noscript, .skip, [role=status]');
                if (outside && visible(element) && element.textContent.trim()) report('outside all landmarks', element);
            }
            for (const kind of ['nav', 'aside']) {
                const names = all(kind).map(element => element.getAttribute('aria-label'));
                if (new Set(names).size < names.length) report('two landmarks of one name', all(kind)[0]);
            }
        }

        let before = modal ? 1 : 0;
        for (const heading of all('h1, h2, h3, h4, h5, h6, [role=heading]')) {
            const level = Number(heading.getAttribute('aria-level') ?? heading.localName[1]);
            if (!heading.textContent.trim()) report('empty heading', heading);
            if (level > before + 1) report('heading level left out', heading, `${before} to ${level}`);
            before = level;
        }
    }

    /** 2.4.3, 4.1.2 */
    function checkDialog() {
        for (const dialog of document.querySelectorAll('dialog[open]')) {
            if (!dialog.matches(':modal')) report('dialog is not modal', dialog);
            if (!dialog.contains(document.activeElement) || document.activeElement === dialog) report('focus is not in the dialog', dialog);
        }
    }

    /** 1.4.3: 4.5 to 1, and 3 to 1 for large text; 1.4.11: 3 to 1 for what shows where a text field is */
    function checkContrast() {
        const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
        const colours = new Map();
        const walker = document.createTreeWalker(modal ?? document.body, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
            const node = walker.currentNode;
            const element = node.parentElement;
            if (node.data.trim() && shown(node, element)) measure(element, getComputedStyle(element), node.data);
        }
        for (const field of all('input, textarea')) {
            if (!field.disabled && !field.value && field.placeholder) {
                measure(field, getComputedStyle(field, '::placeholder'), field.placeholder);
            }
            if (!field.disabled && field.value) measure(field, getComputedStyle(field), field.value);
        }
        for (const field of all('input:not([type=checkbox]), textarea, select')) {
            const around = backgroundOf(field.parentElement);
            const edge = getComputedStyle(field);
            const ratio = Math.max(contrast(over(rgba(edge.borderTopColor), around), around), contrast(backgroundOf(field), around));
            if (!field.disabled && ratio < 3) report('edge of a field', field, ratio.toFixed(2));
        }

        function shown(node, element) {
            if (!visible(element) || element.closest('option, script, style, :disabled, .unseen, .skip:not(:focus)')) return false;
            const range = document.createRange();
            range.selectNodeContents(node);
            const { width, height } = range.getBoundingClientRect();
            const box = element.getBoundingClientRect();
            return width > 1 && height > 1 && box.width > 1 && box.height > 1;
        }

        function measure(element, style, text) {
            const background = backgroundOf(element);
            const [red, green, blue, alpha] = rgba(style.color);
            const front = over([red, green, blue, alpha * opacityOf(element)], background);
            const size = parseFloat(style.fontSize);
            const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
            const ratio = contrast(front, background);
            if (ratio < (large ? 3 : 4.5)) report('contrast', element, `“${text.trim().slice(0, 30)}” ${ratio.toFixed(2)}`);
        }

        function opacityOf(element) {
            let opacity = 1;
            for (let at = element; at; at = at.parentElement) opacity *= Number(getComputedStyle(at).opacity);
            return opacity;
        }

        function backgroundOf(element) {
            const layers = [];
            for (let at = element; at; at = at.parentElement) {
                const colour = rgba(getComputedStyle(at).backgroundColor);
                layers.push(colour);
                if (colour[3] === 1) break;
            }
            const dark = matchMedia('(prefers-color-scheme: dark)').matches;
            return layers.reduceRight((below, layer) => over(layer, below), dark ? [18, 18, 18] : [255, 255, 255]);
        }

        // The browser itself knows each way to write a colour.
        function rgba(text) {
            if (!colours.has(text)) {
                canvas.clearRect(0, 0, 1, 1);
                canvas.fillStyle = text;
                canvas.fillRect(0, 0, 1, 1);
                const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
                colours.set(text, [red, green, blue, alpha / 255]);
            }
            return colours.get(text);
        }

        function over([red, green, blue, alpha], [r, g, b]) {
            return [red * alpha + r * (1 - alpha), green * alpha + g * (1 - alpha), blue * alpha + b * (1 - alpha)];
        }

        function contrast(one, other) {
            const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
            return (lighter + 0.05) / (darker + 0.05);
        }

        function luminance(colour) {
            const [r, g, b] = colour.map(part => part / 255).map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        }
    }
}
