/**
 * Import directions of CONTRIBUTING.md. tests/unit/fences.test.ts proves that each of them bites.
 * Type imports count like others here; that pages take only types from the contract is oxlint's to hold.
 */
const NATIVE = 'node_modules/(better-sqlite3|kysely)/'
const ELECTRON = '^electron$|node_modules/electron/'

/** The station's parts that are no capability of their own: anybody in the station may use them. */
const STATION_COMMONS = '^electron/station/(store/|intake/|[^/]+\\.ts$)'

const rule = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to })

module.exports = {
  forbidden: [
    rule('no-cycles', {}, { circular: true }, 'A cycle has no first file to read.'),
    rule('no-unresolvable', {}, { couldNotResolve: true }, 'What is imported must be there.'),
    rule('no-orphans', { orphan: true, pathNot: ['\\.config\\.ts$', '\\.d\\.ts$', '^tests/', '^electron/(preload|main)\\.ts$'] }, {}, 'A file nobody imports is dead.'),
    rule('no-production-to-tests', { pathNot: '^tests/|\\.config\\.ts$' }, { path: '^tests/' }, 'Tests know the program, never the other way round.'),

    rule('shared-asks-nobody', { path: '^shared/' }, { path: '^(electron|renderer)/' }, 'shared is the ground both sides stand on.'),
    rule('shared-without-machine', { path: '^shared/' }, { path: `${ELECTRON}|${NATIVE}` }, 'Rules know no database and no shell.'),
    rule('shared-without-node', { path: '^shared/' }, { dependencyTypes: ['core'] }, 'Rules run everywhere.'),

    rule('renderer-to-shared-only', { path: '^renderer/' }, { path: `^electron/|${ELECTRON}|${NATIVE}|node_modules/@orpc/server/` }, 'A page speaks to the core through its port only.'),
    rule('renderer-without-node', { path: '^renderer/', pathNot: '\\.config\\.ts$' }, { dependencyTypes: ['core'] }, 'A page has no Node.'),
    rule('desk-not-to-kiosk', { path: '^renderer/desk/' }, { path: '^renderer/kiosk/' }, 'Two pages, two bundles.'),
    rule('kiosk-not-to-desk', { path: '^renderer/kiosk/' }, { path: '^renderer/desk/|node_modules/(antd|@ant-design)/' }, 'The kiosk is its own light bundle.'),
    rule('ui-below-pages', { path: '^renderer/(ui|text)/' }, { path: '^renderer/(desk|kiosk)/' }, 'Primitives know no page.'),

    rule('core-without-pages', { path: '^electron/' }, { path: '^renderer/|node_modules/(react|react-dom|antd)/' }, 'Delete renderer/ and the core still works.'),
    rule('electron-in-shell-only', { path: '^electron/', pathNot: '^electron/(shell/|main\\.ts$|preload\\.ts$)' }, { path: ELECTRON }, 'Everything but the shell runs under plain Node.'),
    rule('preload-stands-alone', { path: '^electron/preload\\.ts$' }, { pathNot: ELECTRON }, 'A sandboxed preload is one file.'),
    rule('station-below-hosts', { path: '^electron/station/' }, { path: '^electron/(shell|hosts)/|^electron/(main|preload)\\.ts$' }, 'main → shell, hosts → station.'),
    rule('hosts-beside-shell', { path: '^electron/hosts/' }, { path: '^electron/shell/|^electron/(main|preload)\\.ts$' }, 'Hosts run without Electron.'),
    rule('hosts-outside-the-store', { path: '^electron/(hosts/(?!cli)|shell/|main\\.ts$)' }, { path: '^electron/station/store/', pathNot: 'database-file\\.ts$' }, 'The worker thread is the only owner of the database file; a host may look whether one is there.'),

    rule('sqlite-in-store-only', { path: '^electron/', pathNot: '^electron/station/store/' }, { path: 'node_modules/better-sqlite3/' }, 'One door to the connection.'),
    rule('store-below-capabilities', { path: '^electron/station/store/' }, { path: '^electron/station/', pathNot: '^electron/station/store/' }, 'procedures → service → repository → store.'),
    rule('repository-below-service', { path: '^electron/station/[^/]+/[^/]*repository\\.ts$' }, { path: '^electron/station/[^/]+/[^/]*(service|procedures)\\.ts$' }, 'procedures → service → repository → store.'),
    rule('procedures-through-service', { path: '^electron/station/[^/]+/[^/]*procedures\\.ts$' }, { path: '^electron/station/([^/]+/[^/]*repository\\.ts$|store/)' }, 'A procedure calls its service.'),
    rule('service-not-to-procedures', { path: '^electron/station/[^/]+/', pathNot: 'procedures\\.ts$' }, { path: '^electron/station/[^/]+/[^/]*procedures\\.ts$' }, 'Procedures are the outermost layer; only router.ts joins them.'),
    rule('capability-through-service', { path: '^electron/station/([^/]+)/', pathNot: STATION_COMMONS }, { path: '^electron/station/[^/]+/', pathNot: [STATION_COMMONS, '^electron/station/$1/', '^electron/station/[^/]+/service\\.ts$'] }, 'A capability reaches another only through its service.ts.'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'], mainFields: ['module', 'main', 'types', 'typings'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json', '.d.ts'],
    },
  },
}
