// Lets the rehearsal see not only which tests come by a mutant, but in which of them it would give another value than the
// source does: in all others it cannot be noticed. Only what can be worked out twice without an effect is watched so.
import { transformSync, types } from '@babel/core';

/** A mutated source, as Stryker's instrumenter made it, that tells `globalThis.observeMutants` what its mutants would give. */
export function observing(content) {
  const { code } = transformSync(content, {
    configFile: false,
    babelrc: false,
    parserOpts: { plugins: ['typescript', 'importAttributes'] },
    plugins: [() => ({ visitor: { ConditionalExpression: observed } })],
    compact: false,
  });
  return code;
}

function observed(path) {
  if (!activeMutant(path.node)) return;
  const mutants = [];
  let rest = path.node;
  for (let id = activeMutant(rest); id; id = activeMutant(rest)) {
    mutants.push({ id, replacement: rest.consequent });
    rest = rest.alternate;
  }
  if (!types.isSequenceExpression(rest)) return;
  const original = rest.expressions.at(-1);
  const patterns = [original, ...mutants.map(({ replacement }) => replacement)];
  if (patterns.every((each) => types.isRegExpLiteral(each))) {
    path.replaceWith(call('mutatedPattern', [original, pairs(mutants, (replacement) => replacement)]));
    path.skip();
    return;
  }
  const areRepeatable = mutants.every(({ replacement }) => isRepeatable(replacement));
  if (!areRepeatable || !(isConstant(mutants) || isRepeatable(unwrapped(original)))) return;
  const thunks = pairs(mutants, (replacement) => types.arrowFunctionExpression([], replacement));
  rest.expressions[rest.expressions.length - 1] = call('observeMutants', [
    types.booleanLiteral(isAsked(path)),
    original,
    thunks,
  ]);
}

const call = (name, values) =>
  types.callExpression(types.memberExpression(types.identifier('globalThis'), types.identifier(name)), values);
const pairs = (mutants, made) =>
  types.arrayExpression(
    mutants.map(({ id, replacement }) =>
      types.arrayExpression([types.stringLiteral(id), made(types.cloneNode(replacement))]),
    ),
  );

function activeMutant(node) {
  const isSwitch = types.isConditionalExpression(node) && types.isCallExpression(node.test);
  return isSwitch && /^stryMutAct_/.test(node.test.callee.name ?? '') ? node.test.arguments[0].value : undefined;
}

const isConstant = (mutants) => mutants.every(({ replacement }) => types.isLiteral(replacement));

/** Whether only the truth of an expression counts, as in the condition of an `if`. */
function isAsked(path) {
  const { parentPath: parent, key } = path;
  if (parent.isIfStatement() || parent.isWhile() || parent.isForStatement()) return key === 'test';
  if (parent.isUnaryExpression({ operator: '!' })) return true;
  if (parent.isConditionalExpression())
    return key === 'test' || (activeMutant(parent.node) !== undefined && isAsked(parent));
  if (
    parent.isSequenceExpression() ||
    parent.isLogicalExpression({ operator: '&&' }) ||
    parent.isLogicalExpression({ operator: '||' })
  )
    return isAsked(parent);
  return false;
}

/** Methods without an effect, of the language and of this project's values. */
const repeatable =
  /^(?:has|get|at|includes|startsWith|endsWith|indexOf|slice|trim|trimEnd|trimStart|toLowerCase|toUpperCase|some|every|find|map|flatMap|filter|join|test|compare|equals|isZero|isNegative|plus|minus|times|over|abs|intersects|number|optional|textOf|wordsOf|place|max|min|keys|values|(?:is|are|has)[A-Z]\w*|sameMeasure|contains|agree)$/;

function isRepeatable(node) {
  if (!node) return true;
  if (types.isCallExpression(node) || types.isOptionalCallExpression(node)) {
    const name = types.isIdentifier(node.callee) ? node.callee.name : node.callee.property?.name;
    if (!repeatable.test(name ?? '')) return false;
  } else if (
    types.isAssignmentExpression(node) ||
    types.isUpdateExpression(node) ||
    types.isYieldExpression(node) ||
    types.isAwaitExpression(node) ||
    types.isNewExpression(node) ||
    types.isBlockStatement(node) ||
    types.isFunctionExpression(node) ||
    types.isUnaryExpression(node, { operator: 'delete' })
  ) {
    return false;
  }
  return (types.VISITOR_KEYS[node.type] ?? []).every((key) => [node[key]].flat().every(isRepeatable));
}

/** An expression without the mutants that are inside it. */
function unwrapped(node) {
  if (!types.isConditionalExpression(node)) return node;
  let rest = node;
  while (activeMutant(rest)) rest = rest.alternate;
  return types.isSequenceExpression(rest) ? rest.expressions.at(-1) : rest;
}
