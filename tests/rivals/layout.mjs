// node layout.mjs d3|ngraph EDGES STEPS: says how much processor time a step of that engine takes, as one object. EDGES begins with a
// line "nodes edges", then a line for each edge.
import { readFileSync } from 'node:fs'
import { forceLink, forceManyBody, forceSimulation } from 'd3-force'
import createLayout from 'ngraph.forcelayout'
import createGraph from 'ngraph.graph'

const [engine, file, steps] = process.argv.slice(2)
const [[count], ...edges] = readFileSync(file, 'utf8').trim().split('\n').map(line => line.split(' ').map(Number))

let step
if (engine === 'd3') {
  const nodes = Array.from({ length: count }, (_, id) => ({ id }))
  const links = edges.map(([source, target]) => ({ source, target }))
  const simulation = forceSimulation(nodes).force('charge', forceManyBody()).force('link', forceLink(links)).stop()
  step = () => simulation.tick()
} else {
  const graph = createGraph()
  for (let id = 0; id < count; ++id) graph.addNode(id)
  for (const [a, b] of edges) graph.addLink(a, b)
  const layout = createLayout(graph)
  step = () => layout.step()
}

step() // what is made once, and compiled
const times = []
for (let i = 0; i < Number(steps); ++i) {
  const before = process.cpuUsage()
  step()
  const { user, system } = process.cpuUsage(before)
  times.push((user + system) / 1000)
}
times.sort((a, b) => a - b)
console.log(JSON.stringify({ step_ms: times[Math.floor(times.length / 2)] }))
