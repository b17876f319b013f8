import packageJson from '../../package.json' with { type: 'json' }

/** The program's version, shown at the desk and written into packages. */
export const VERSION: string = packageJson.version
