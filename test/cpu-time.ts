/** The milliseconds that this program itself was at work, which do not grow when the computer is busy with others. */
export function cpuTime(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}
