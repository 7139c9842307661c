/** The quartiles of a list of numbers. */
export function quartiles(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share) => sorted[Math.round(share * (sorted.length - 1))];
  return { q1: at(0.25), median: at(0.5), q3: at(0.75) };
}

/**
 * Measures the CPU time (user and system, all threads of this process) of a call of each contender. In each round every
 * contender makes a small batch of calls, so that what disturbs the machine disturbs all of them. The ratio is taken
 * within each round.
 *
 * @param {Record<string, () => Promise<unknown>>} contenders the first is the one that the others are divided by
 * @param {{ rounds: number, batch: number, inFlight?: number }} options calls of a batch, and how many are made at once
 * @returns microseconds of a call, and the ratio, both as quartiles over the rounds
 */
export async function compare(contenders, { rounds, batch, inFlight = 1 }) {
  const names = Object.keys(contenders);
  const times = Object.fromEntries(names.map((name) => [name, []]));
  const warmUp = Math.ceil(rounds / 5);
  for (let round = -warmUp; round < rounds; round++)
    for (const name of shuffle(names)) {
      const time = await cpuTime(() => makeCalls(contenders[name], batch, inFlight));
      if (round >= 0) times[name].push(time / batch);
    }
  return summarize(times);
}

/**
 * @param {Record<string, number[]>} times of each contender by round
 * @returns for each contender the quartiles of its times, and of its ratios to the first contender
 */
export function summarize(times) {
  const [first] = Object.values(times);
  return Object.entries(times).map(([name, ofName]) => ({
    name,
    microseconds: quartiles(ofName),
    ratio: quartiles(ofName.map((time, round) => time / first[round])),
  }));
}

/** A new order for each round, because a contender also pays for the garbage of the one before it. */
export const shuffle = (names) =>
  names
    .map((name) => ({ name, key: Math.random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ name }) => name);

async function cpuTime(work) {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

async function makeCalls(call, count, inFlight) {
  if (inFlight === 1) for (let made = 0; made < count; made++) await call();
  else
    for (let made = 0; made < count; made += inFlight)
      await Promise.all(Array.from({ length: inFlight }, () => call()));
}
