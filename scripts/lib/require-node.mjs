// Only syntax that Node 12 can read: this must run on the Node it refuses.
const least = [20, 19];
const current = process.versions.node.split(".").map(Number);

if (current[0] < least[0] || (current[0] === least[0] && current[1] < least[1])) {
  console.error(
    `Recourse needs Node.js ${least.join(".")} or newer and this is ${process.versions.node}: install a newer one (https://nodejs.org) and start again.`,
  );
  process.exit(1);
}
