/** Milliseconds that so many of either kind of work took altogether, one of each in turn. */
export async function timesInTurn(
  count: number,
  ours: () => Promise<unknown>,
  theirs: () => Promise<unknown>,
): Promise<[number, number]> {
  let [our, their] = [0, 0];
  for (let done = 0; done < count; done += 1) {
    our += await timeOf(ours);
    their += await timeOf(theirs);
  }
  return [our, their];
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}
