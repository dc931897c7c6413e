import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** Whether this process may make a small disk of its own: elsewhere the tests with one are skipped. */
export const hasSmallDisks: boolean = (() => {
  const folder = mkdtempSync(join(tmpdir(), 'small-disk-'))
  try {
    mount(folder)
    unmount(folder)
    return true
  } catch {
    return false
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})()

export interface SmallDisk {
  readonly folder: string
  /** Leaves room for nothing more. */
  fill(): void
  free(): void
}

/** A real disk of a few megabytes, gone after the test. */
export function smallDisk(): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'small-disk-'))
  mount(folder)
  onTestFinished(() => {
    unmount(folder)
    rmSync(folder, { recursive: true, force: true })
  })
  const filler = join(folder, 'filler')
  return {
    folder,
    fill: () => fill(filler),
    free: () => rmSync(filler, { force: true }),
  }
}

const PAGE = Buffer.alloc(4_096)

function fill(file: string): void {
  try {
    for (;;) writeFileSync(file, PAGE, { flag: 'a' })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
  }
}

function mount(folder: string): void {
  execFileSync('/bin/mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', folder], { stdio: 'ignore' })
}

function unmount(folder: string): void {
  execFileSync('/bin/umount', ['-l', folder], { stdio: 'ignore' })
}
