import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

/**
 * A headless browser: `CHROME_PATH`, else one that the system has, else the one that comes as a package (Linux on
 * x64 only). `null` when there is none; with `REQUIRE_BROWSER=1` that is a failure.
 */
export async function openBrowser(): Promise<Browser | null> {
  const given = process.env.CHROME_PATH
  const installed = given || SYSTEM.find((path) => existsSync(path))
  if (installed) return chromium.launch({ executablePath: installed, args: ['--no-sandbox'] })
  if (process.platform === 'linux' && process.arch === 'x64') return openPackaged()
  const message = 'No browser found: set CHROME_PATH to a Chromium or Chrome to run the journeys.'
  if (process.env.REQUIRE_BROWSER === '1') throw new Error(message)
  process.stderr.write(`\n*** SKIPPED: ${message} ***\n`)
  return null
}

async function openPackaged(): Promise<Browser> {
  // The package unpacks the libraries that a bare machine lacks only when it thinks it runs there.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x'
  const { default: packaged } = await import('@sparticuz/chromium')
  // With --single-process, closing one page ends the whole browser.
  const args = packaged.args.filter((argument) => argument !== '--single-process')
  return chromium.launch({ executablePath: await packaged.executablePath(), args })
}
