import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

const names = z.record(z.string(), z.string()).optional()
const entrySchema = z.looseObject({
  version: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  hasInstallScript: z.boolean().optional(),
  dependencies: names,
  optionalDependencies: names,
})
const lockSchema = z.looseObject({ packages: z.record(z.string(), entrySchema) })
const packageSchema = z.looseObject({
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
  allowScripts: z.record(z.string(), z.boolean()),
})

const lock = lockSchema.parse(JSON.parse(readFileSync('package-lock.json', 'utf8'))).packages
const wanted = packageSchema.parse(JSON.parse(readFileSync('package.json', 'utf8')))
const installed = Object.entries(lock).filter(([place]) => place !== '')
const nameOf = (place: string): string => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)

/** Whether a package that stands at a place finds the other, as Node looks for it: beside it, then further up. */
function finds(place: string, name: string): boolean {
  const above = place.includes('node_modules/')
    ? place.slice(0, place.lastIndexOf('node_modules/')).replace(/\/$/, '')
    : null
  const here = place === '' ? `node_modules/${name}` : `${place}/node_modules/${name}`
  return here in lock || (place !== '' && finds(above ?? '', name))
}

describe('the lock file', () => {
  it('has an entry for everything that a package needs, on every platform', () => {
    const missing = Object.entries(lock).flatMap(([place, { dependencies = {}, optionalDependencies = {} }]) =>
      Object.keys({ ...dependencies, ...optionalDependencies })
        .filter((name) => !finds(place, name))
        .map((name) => `${place || 'the project'} needs ${name}`),
    )
    expect(missing).toEqual([])
  })

  it('knows the content of every package, and names no place to fetch it from', () => {
    expect(installed.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([place]) => place)).toEqual(
      [],
    )
    expect(installed.filter(([, { resolved }]) => resolved !== undefined).map(([place]) => place)).toEqual([])
  })

  it('holds no package that runs a script when it is installed, unless that script is denied', () => {
    const running = installed.filter(
      ([place, { hasInstallScript }]) => hasInstallScript && wanted.allowScripts[nameOf(place)] !== false,
    )
    expect(running.map(([place]) => place)).toEqual([])
    expect(Object.values(wanted.allowScripts)).not.toContain(true)
  })

  it('has the versions that the project asks for, and those are exact', () => {
    const asked = Object.entries({ ...wanted.dependencies, ...wanted.devDependencies })
    expect(asked.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
    expect(asked.filter(([name, version]) => lock[`node_modules/${name}`]?.version !== version)).toEqual([])
  })
})
