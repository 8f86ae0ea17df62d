/** Makes an element with a class and with children; texts become text, never markup. */
export function makeElement<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

/** Makes a link. */
export function makeLink(href: string, ...children: (Node | string)[]): HTMLAnchorElement {
  const link = makeElement('a', '', ...children);
  link.href = href;
  return link;
}

/** Makes a button that runs an action. */
export function makeButton(
  className: string,
  action: () => void,
  ...children: (Node | string)[]
): HTMLButtonElement {
  const button = makeElement('button', className, ...children);
  button.type = 'button';
  button.addEventListener('click', action);
  return button;
}
