const expected = 24
const major = Number(process.versions.node.split('.')[0])

// better-sqlite3 ends an older Node without a word, so say it first.
if (major !== expected) {
  console.error(`需要项目自带的 Node ${expected},当前是 ${process.version}。请先运行 npm ci,再用 “npm run …” 启动(它会用项目自带的 Node)。`)
  process.exit(1)
}
