const SVG = 'http://www.w3.org/2000/svg'

/** Drawn here, so that they look the same where a font has no such sign. */
const PATHS = {
  close: 'M5 5l10 10M15 5L5 15',
  up: 'M3 9h3v8H3zM6 9l3.2-6.2c1.6 0 2.3 1.2 2 2.6L10.700 8H16c1 0 1.600.9 1.400 1.800l-1.300 5.800c-.2.8-.8 1.400-1.700 1.400H6',
  down: 'M3 11h3V3H3zM6 11l3.2 6.200c1.600 0 2.300-1.200 2-2.600L10.700 12H16c1 0 1.600-.9 1.400-1.800l-1.300-5.800C15.900 3.600 15.300 3 14.400 3H6',
  more: 'M4.500 10h.01M10 10h.01M15.500 10h.01',
  home: 'M3 10l7-6 7 6M5 8.500V17h10V8.500',
  bolt: 'M11 2L4 11.500h5L8.500 18 16 8.500h-5z',
  lock: 'M5 9h10v8H5zM7 9V6.500a3 3 0 0 1 6 0V9',
  flow: 'M3 4h6v4H3zM11 12h6v4h-6zM6 8v6h5',
  send: 'M4 4l13 6-13 6 2.500-6zM6.500 10H11',
} as const

export function icon(name: keyof typeof PATHS): SVGElement {
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('viewBox', '0 0 20 20')
  svg.setAttribute('class', 'icon')
  svg.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS(SVG, 'path')
  path.setAttribute('d', PATHS[name])
  svg.append(path)
  return svg
}
