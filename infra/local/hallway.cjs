// The door of every npm command of this repository: `node infra/local/hallway.cjs start`.
// Kept to syntax and modules of very old Nodes on purpose: this file must parse there to be able to say what is wrong.
var version = process.versions.node.split('.').map(Number);
var recent = version[0] > 22 || (version[0] === 22 && version[1] >= 12) || (version[0] === 20 && version[1] >= 19);

var needed = 'Hallway needs Node 20.19 or newer (in the 22 line 22.12 or newer); ';

if (!recent) {
  console.error(needed + 'this is Node ' + process.versions.node + '.');
  process.exit(1);
}

require('./run-command-named.cjs');
