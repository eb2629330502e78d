/** What belongs to the page itself and not to the report: it stays where it is when the report changes. */
const keptAttribute = 'data-kept';

/**
 * Makes an element equal to another and changes no more than differs, so that focus, what is open, where tables are
 * scrolled to and what a screen reader is reading stay. Elements that are marked as kept are left alone.
 */
export function changeInto(live: ParentNode & Node, wanted: ParentNode & Node): void {
  if (live.isEqualNode(wanted)) return;
  if (live instanceof Element && wanted instanceof Element) changeAttributes(live, wanted);
  let next = skipKept(live.firstChild);
  for (const child of [...wanted.childNodes]) {
    const match = matchOf(child, next, live);
    if (!match) {
      live.insertBefore(child, next);
      continue;
    }
    if (match === next) next = skipKept(match.nextSibling);
    else live.insertBefore(match, next);
    changeNode(match, child);
  }
  while (next) {
    const after = skipKept(next.nextSibling);
    live.removeChild(next);
    next = after;
  }
}

/** The node that becomes a wanted one: that of the same id, otherwise the next if it is of the same kind. */
function matchOf(wanted: Node, next: Node | null, parent: Node): Node | null {
  if (wanted instanceof Element && wanted.id !== '') {
    const same = document.getElementById(wanted.id);
    return same && same.parentNode === parent && same.nodeName === wanted.nodeName ? same : null;
  }
  if (next?.nodeType !== wanted.nodeType || next.nodeName !== wanted.nodeName) return null;
  return next instanceof Element && next.id !== '' ? null : next;
}

function changeNode(live: Node, wanted: Node): void {
  if (live instanceof Element && wanted instanceof Element) changeInto(live, wanted);
  else if (live.nodeValue !== wanted.nodeValue) live.nodeValue = wanted.nodeValue;
}

function changeAttributes(live: Element, wanted: Element): void {
  for (const { name } of [...live.attributes]) if (!wanted.hasAttribute(name)) live.removeAttribute(name);
  for (const { name, value } of wanted.attributes) {
    if (live.getAttribute(name) !== value) live.setAttribute(name, value);
  }
}

function skipKept(node: ChildNode | null): ChildNode | null {
  let next = node;
  while (next instanceof Element && next.hasAttribute(keptAttribute)) next = next.nextSibling;
  return next;
}
