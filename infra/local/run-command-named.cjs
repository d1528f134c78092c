// `import()` does not parse in the Nodes that `hallway.cjs` turns away, so it stands here.
const [name] = process.argv.splice(2, 1);

void import(`./run-${name}.mjs`);
