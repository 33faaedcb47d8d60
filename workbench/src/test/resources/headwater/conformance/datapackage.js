// Reads a package with the reference implementation and prints what is wrong with it, then how many rows it read.
const {Package} = require('datapackage');

(async () => {
  const held = await Package.load(process.argv[2]);
  held.errors.forEach((each) => console.log('package: ' + each.message));
  for (const resource of held.resources) {
    resource.errors.forEach((each) => console.log(resource.name + ': ' + each.message));
    if (resource.tabular) {
      try {
        const rows = await resource.read({relations: true});
        console.log('read ' + resource.name + ' ' + rows.length);
      } catch (error) {
        console.log(resource.name + ': ' + error.message);
        (error.errors || []).slice(0, 5).forEach((each) => console.log(resource.name + ': ' + each.message));
      }
    }
  }
})().catch((error) => console.log('failed: ' + error.message));
