import path from 'node:path'
import { checkout } from '../support/hosts.ts'
import { packageApp } from './packages.ts'

// `npm run package`: makes what this machine can and says plainly what it could not.

const { made, missing, runnable } = await packageApp(path.join(checkout, 'out/packages'))
console.log(`\n已打包：\n${made.map((file) => `  ${file}`).join('\n')}`)
if (!runnable) console.log('这台电脑没有 Electron 运行时，以上都是用占位程序打的包：内容齐全，但不能直接运行。')
console.log(`没有打包：\n${missing.map((line) => `  ${line}`).join('\n')}`)
console.log('在能联网的打包机上制作全部安装包：npx electron-builder --linux --win')
