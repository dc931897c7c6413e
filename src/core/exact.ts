/**
 * Exact fractions, so that money is never a binary float.
 *
 * Amounts are rounded once, at the end, by `roundHalfUp` or `cutOff`; everything before that stays exact.
 */
export interface Exact {
  readonly numerator: bigint
  /** Always positive. */
  readonly denominator: bigint
}

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/

/** Reads a decimal with a point, such as `2.35` or `400000`; throws on anything else. */
export function exact(value: string | number | bigint): Exact {
  const match = DECIMAL.exec(String(value))
  if (!match) throw new RangeError(`"${value}" is not a decimal number such as 2.35`)
  const [, sign, whole = '0', part = ''] = match
  const numerator = BigInt(whole + part)
  return reduced(sign === '-' ? -numerator : numerator, 10n ** BigInt(part.length))
}

export function fraction(numerator: number | bigint, denominator: number | bigint): Exact {
  return reduced(BigInt(numerator), BigInt(denominator))
}

export const add = (a: Exact, b: Exact): Exact =>
  reduced(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)

export const subtract = (a: Exact, b: Exact): Exact => add(a, { ...b, numerator: -b.numerator })

export const multiply = (a: Exact, b: Exact): Exact => reduced(a.numerator * b.numerator, a.denominator * b.denominator)

export const divide = (a: Exact, b: Exact): Exact => reduced(a.numerator * b.denominator, a.denominator * b.numerator)

/** Negative, zero or positive, as `a` is less than, equal to or more than `b`. */
export function compare(a: Exact, b: Exact): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

export const least = (a: Exact, b: Exact): Exact => (compare(a, b) <= 0 ? a : b)
export const most = (a: Exact, b: Exact): Exact => (compare(a, b) >= 0 ? a : b)

/** A decimal string with so many decimals; half a unit goes away from zero. */
export function roundHalfUp(value: Exact, decimals = 2): string {
  const scaled = magnitude(value.numerator) * 10n ** BigInt(decimals) * 2n + value.denominator
  return withPoint(value, scaled / (value.denominator * 2n), decimals)
}

/** A decimal string with so many decimals, the rest dropped. */
export function cutOff(value: Exact, decimals = 2): string {
  return withPoint(value, (magnitude(value.numerator) * 10n ** BigInt(decimals)) / value.denominator, decimals)
}

/** The shortest decimal string that is exactly this value; a repeating fraction is rounded to ten decimals. */
export function decimal(value: Exact): string {
  return roundHalfUp(value, 10).replace(/0+$/, '').replace(/\.$/, '')
}

const magnitude = (whole: bigint): bigint => (whole < 0n ? -whole : whole)

function withPoint(value: Exact, units: bigint, decimals: number): string {
  const digits = units.toString().padStart(decimals + 1, '0')
  const sign = value.numerator < 0n && units > 0n ? '-' : ''
  if (decimals === 0) return sign + digits
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

function reduced(numerator: bigint, denominator: bigint): Exact {
  if (denominator === 0n) throw new RangeError('a fraction cannot have zero as its denominator')
  if (denominator < 0n) return reduced(-numerator, -denominator)
  const divisor = greatestCommonDivisor(magnitude(numerator), denominator)
  return { numerator: numerator / divisor, denominator: denominator / divisor }
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b)
}
