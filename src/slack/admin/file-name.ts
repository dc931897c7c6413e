/** `vergoedingen/thuiswerkvergoeding.md`: enough of a path for who knows the folders. */
export const shortName = (file: string): string => file.split('/').slice(-2).join('/')
