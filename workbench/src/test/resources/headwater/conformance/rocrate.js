// Reads a crate with another program and prints what is wrong with it, then how many things it found in order.
const fs = require('fs');
const path = require('path');

// It would ask the network for the context of the standard; it carries a copy, which is as good.
const context = require(path.join(path.dirname(require.resolve('ro-crate/package.json')), 'lib/context.json'));
globalThis.fetch = async () => ({ok: true, status: 200, json: async () => context});
const {Checker, ROCrate, validate} = require('ro-crate');

const METADATA = 'ro-crate-metadata.json';

const read = (folder) =>
  new ROCrate(JSON.parse(fs.readFileSync(path.join(folder, METADATA), 'utf8')), {array: true, link: true});

(async () => {
  const folder = process.argv[2];
  const files = fs.readdirSync(folder).filter((each) => each !== METADATA);
  const crate = read(folder);
  await crate.resolveContext();
  const results = await validate(crate, Object.fromEntries(files.map((each) => [each, {exists: true}])));
  results
    .filter((each) => each.status !== 'success')
    .forEach((each) => console.log(each.status + ': ' + each.message + (each.entity ? ' ' + each.entity : '')));
  console.log('in order: ' + results.filter((each) => each.status === 'success').length);
  const checker = new Checker(read(folder));
  await checker.check();
  checker.checklist.filter((each) => !each.status).forEach((each) => console.log('not met: ' + each.name.trim()));
  console.log('a crate: ' + checker.isROCrate);
})().catch((error) => console.log('failed: ' + error.message));
