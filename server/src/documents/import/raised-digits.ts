import type { PhrasingContent } from 'mdast';

const digits = { raised: '⁰¹²³⁴⁵⁶⁷⁸⁹', lowered: '₀₁₂₃₄₅₆₇₈₉' };

/** Digits in text as raised ones, so that `10` with a raised `2` does not become `102`; letters stay (`1st`). */
export function raised(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.map((node) => withDigits(node, digits.raised));
}

/** Digits in text as lowered ones (`CO₂`). */
export function lowered(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.map((node) => withDigits(node, digits.lowered));
}

function withDigits(node: PhrasingContent, forms: string): PhrasingContent {
  if (node.type === 'text') return { ...node, value: node.value.replace(/\d/g, (digit) => forms[Number(digit)]!) };
  return 'children' in node
    ? ({ ...node, children: node.children.map((child) => withDigits(child, forms)) } as PhrasingContent)
    : node;
}
