/** Stands on every receipt; equal to the version in package.json, which a test holds it to. */
export const PROGRAM_VERSION = '0.1.0'
