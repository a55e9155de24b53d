const sizes = ['heading-1', 'heading-2', 'heading-3'];

/**
 * Makes the headings of a message or a form known as such. Below the heading of the page's view they begin at the next level
 * and leave out none, whatever sizes their author chose.
 *
 * @param {HTMLElement} root
 * @param {number} [first] level of the outermost headings
 */
export function outline(root, first = 3) {
    const above = [];
    for (const heading of root.querySelectorAll(sizes.map(name => `.${name}`).join())) {
        const size = sizes.findIndex(name => heading.classList.contains(name));
        while (above.at(-1) >= size) above.pop();
        heading.setAttribute('role', 'heading');
        heading.setAttribute('aria-level', first + above.length);
        above.push(size);
    }
}
