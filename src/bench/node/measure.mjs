// Decides the cases with an engine of Node: first each once, held against what the service concluded, then by the clock.
// node measure.mjs <engine> <seconds to warm up> <seconds to measure>; a line of JSON comes out.
import { readFileSync } from 'node:fs';
import { ZenEngine } from '@gorules/zen-engine';
import { Engine } from 'json-rules-engine';

const [, , name, warm, measured] = process.argv;
const read = (file) => JSON.parse(readFileSync(new URL(file, import.meta.url)));
const { cases, rules, ratings } = read('cases.json');
const level = new Map(ratings.map((rating, place) => [rating, place]));

/** The highest rating of each signal, and the circumstances. */
function heard() {
  const highest = new Map();
  const circumstances = new Set();
  return {
    add({ signal, rating, circumstance }, found) {
      if (circumstance) {
        circumstances.add(circumstance);
        return;
      }
      const before = highest.get(found ?? signal);
      if (before === undefined || level.get(before) < level.get(rating)) {
        highest.set(found ?? signal, rating);
      }
    },
    result: () => ({ highest, circumstances }),
  };
}

/** Each rule is an expression of one node; the answer has a field for each. */
function zen() {
  const expressions = rules.map((rule, i) => ({ id: `r${i}`, key: `r${i}`, value: rule.zen }));
  const node = (id, type, content) => ({ id, type, name: id, position: { x: 0, y: 0 }, content });
  const decision = new ZenEngine().createDecision(
    Buffer.from(
      JSON.stringify({
        nodes: [node('in', 'inputNode'), node('rules', 'expressionNode', { expressions }), node('out', 'outputNode')],
        edges: [
          { id: 'told', sourceId: 'in', targetId: 'rules', type: 'edge' },
          { id: 'concluded', sourceId: 'rules', targetId: 'out', type: 'edge' },
        ],
      }),
    ),
  );
  return async (facts) => {
    const { result } = await decision.evaluate({ facts });
    const all = heard();
    rules.forEach((rule, i) => {
      const found = result[`r${i}`];
      if (found === true) {
        all.add(rule.concludes);
      } else if (Array.isArray(found)) {
        found.forEach((signal) => all.add(rule.concludes, signal));
      }
    });
    return all.result();
  };
}

const COMPARES = {
  YES: (told) => told === true,
  NO: (told) => told === false,
  TOLD: (told) => told !== null,
  NOT_TOLD: (told) => told === null,
  IS: (told, value) => told === value,
  IS_NOT: (told, value) => told !== value,
  CONTAINS: (told, value) => told !== null && told.includes(value),
  AT_LEAST: (told, value) => told !== null && told >= value,
  MORE_THAN: (told, value) => told !== null && told > value,
  AT_MOST: (told, value) => told !== null && told <= value,
  FEWER_THAN: (told, value) => told !== null && told < value,
};
const meets = (fact, all) =>
  all.every((any) => any.some((one) => COMPARES[one.asks](fact[one.field], one.other ? fact[one.other] : one.value)));

/** Rules as conditions on lists, for which this engine needs two operators of one's own. */
function jsonRules() {
  const engine = new Engine();
  engine.addOperator('some', (facts, all) => facts.some((fact) => meets(fact, all)));
  engine.addOperator('none', (facts, all) => !facts.some((fact) => meets(fact, all)));
  rules.forEach((rule) =>
    engine.addRule({
      conditions: {
        all: rule.patterns.map((pattern) => ({
          fact: pattern.type,
          operator: pattern.absent ? 'none' : 'some',
          value: pattern.conditions,
        })),
      },
      event: { type: 'concluded', params: rule },
    }),
  );
  return async (facts) => {
    const { events } = await engine.run(facts);
    const all = heard();
    for (const { params: rule } of events) {
      if (rule.bound < 0) {
        all.add(rule.concludes);
      } else {
        const pattern = rule.patterns[rule.bound];
        facts[pattern.type]
          .filter((fact) => meets(fact, pattern.conditions))
          .forEach((fact) => all.add(rule.concludes, fact.signal));
      }
    }
    return all.result();
  };
}

const decide = { 'zen-engine': zen, 'json-rules-engine': jsonRules }[name]();

for (const { facts, expected } of cases) {
  const { highest, circumstances } = await decide(facts);
  const found = [...[...highest].map(([signal, rating]) => `${signal} ${rating}`), ...circumstances].sort();
  if (JSON.stringify(found) !== JSON.stringify(expected)) {
    throw new Error(`${name} decides ${found}, and the service decides ${expected}.`);
  }
}

const golden = cases.filter((one) => one.timed);
async function round(seconds) {
  const start = performance.now();
  const cpu = process.cpuUsage();
  let decided = 0;
  while (performance.now() - start < seconds * 1000) {
    for (const { facts } of golden) {
      await decide(facts);
    }
    decided += golden.length;
  }
  const used = process.cpuUsage(cpu);
  return { us: ((performance.now() - start) * 1000) / decided, cpu: (used.user + used.system) / decided };
}

await round(Number(warm));
console.log(JSON.stringify(await round(Number(measured))));
process.exit(0);
