/** What of an entry a browser needs: where it is asked, with which file, and who may. Schemas and their zod stay on the server. */
const kept = new Set(['name', 'method', 'path', 'root', 'access', 'status', 'mail', 'upload']);

/**
 * Leaves the schemas out of the contract's entries. Their types have done their work when this runs, and the server is
 * who validates: so the app calls by the same entry, and 45 KB of zod and Temporal are not sent for it.
 */
export function entriesWithoutSchemas() {
  return {
    name: 'samsyn:entries-without-schemas',
    transform: {
      filter: { id: /libs\/contract\/src\/.+(?:\.entry|\/preview-entry)\.ts$/ },
      handler(code) {
        const cuts = this.parse(code).body.flatMap(cutsIn);
        return { code: withCuts(code, cuts), map: null };
      },
    },
  };
}

/** Every constant of such a file is made by functions without effects, so what nobody uses may go. */
function cutsIn(statement) {
  const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
  // an entry made of another, as a preview is
  if (declaration?.type === 'FunctionDeclaration')
    return declaration.body.body.flatMap(({ type, argument }) =>
      type === 'ReturnStatement' && argument.type === 'ObjectExpression' ? viewToCut(argument) : [],
    );
  if (declaration?.type !== 'VariableDeclaration') return [];
  return declaration.declarations.flatMap(({ init }) => {
    if (init?.type !== 'CallExpression') return [];
    const pure = { start: init.start, end: init.start, text: '/* @__PURE__ */ ' };
    return init.callee.name === 'entry' ? [pure, ...fieldsToCut(init.arguments[0])] : [pure];
  });
}

function viewToCut({ properties }) {
  return properties
    .filter(({ key }) => key?.name === 'view')
    .map(({ start, end }) => ({ start, end, text: 'view: undefined' }));
}

function fieldsToCut({ properties }) {
  return properties
    .filter(({ key }) => !kept.has(key.name))
    .map(({ start, end, key }) => ({ start, end, text: `${key.name}: undefined` }));
}

function withCuts(code, cuts) {
  return cuts
    .toSorted((one, other) => other.start - one.start)
    .reduce((text, { start, end, text: instead }) => text.slice(0, start) + instead + text.slice(end), code);
}
