import { assertNever } from '../assert-never.ts'
import type { Finding, LineageFinding } from './finding.ts'

/** A finding in one plain Chinese sentence, as the command line prints it. */
export function sentenceOf(finding: Finding): string {
  switch (finding.kind) {
    case 'badIdentity': return '给出的区级私钥文件不能用：里面应当只有一行 AGE-SECRET-KEY-1…。'
    case 'notEncrypted': return '这不是加密的数据包（age 格式）。'
    case 'wrongKey': return '这把私钥打不开此数据包：它不是加密给这把钥匙的。'
    case 'damaged': return '数据包已损坏或不完整，请重新拷贝。'
    case 'notArchive': return '解密后的内容不是完整的压缩包。'
    case 'tooLarge': return `压缩包展开后超过 ${finding.limitBytes / 1_000_000} MB，不予打开。`
    case 'fileTwice': return `压缩包里“${finding.name}”出现了两次。`
    case 'fileMissing': return `缺少文件“${finding.name}”。`
    case 'fileUnknown': return `多出清单以外的文件“${finding.name}”。`
    case 'fileChanged': return `文件“${finding.name}”与清单不符，已被改动。`
    case 'manifestUnreadable': return `清单 manifest.json 不合格式（${finding.where}）。`
    case 'signatureWrong': return '签名不符：清单在签名之后被改动，或不是这个站点签的。'
    case 'keyMismatch': return '包内的站点公钥与清单所记的指纹不符。'
    case 'signerChanged': return `签名的钥匙不是该站点登记的那把：登记 ${short(finding.trusted)}，实际 ${short(finding.found)}。`
    case 'badTrustedKey': return '给出的站点公钥文件不能用：里面应当是站点的 Ed25519 公钥。'
    case 'signerUnknown': return `签名有效，但没有登记的公钥可对照；请与站点核对公钥指纹 ${finding.fingerprint}。`
    case 'recordUnreadable': return `记录 records.ndjson 第 ${finding.line} 行读不出来。`
    case 'chainBroken': return `日志链在第 ${finding.seq} 号断开：${BREAKS[finding.reason]}。`
    case 'chainEnd': return `日志链的末尾与清单不符：应到第 ${finding.expectedSeq} 号，实到第 ${finding.foundSeq} 号。`
    case 'countWrong': return `“${finding.what}”的数目不符：清单记 ${finding.expected}，实有 ${finding.found}。`
    case 'indicatorUnreadable': return `指标表 indicators.csv 第 ${finding.row} 行不合格式。`
    case 'indicatorElsewhere': return `指标表 indicators.csv 第 ${finding.row} 行的站点或月份与清单不符。`
    default: return lineageSentenceOf(finding)
  }
}

function lineageSentenceOf(finding: LineageFinding): string {
  switch (finding.kind) {
    case 'otherStation': return `这是别的站点的包：应为 ${finding.expected}，实为 ${finding.found}。`
    case 'repeated': return `第 ${finding.sequence} 包此前已收到，内容完全相同，不必再收。`
    case 'late': return `第 ${finding.sequence} 包是迟到的，此前已收到第 ${finding.newest} 包。`
    case 'gap': return finding.from === finding.to
      ? `中间缺第 ${finding.from} 包，请站点补送。`
      : `中间缺第 ${finding.from} 至第 ${finding.to} 包，请站点补送。`
    case 'journalGap': return `与上一包之间缺第 ${finding.fromSeq} 至第 ${finding.toSeq} 号日志。`
    case 'journalOverlap': return `第 ${finding.fromSeq} 至第 ${finding.toSeq} 号日志上一包已经报过。`
    case 'fork': return `站点的日志在第 ${finding.seq} 号之后与已收到的第 ${finding.sequence} 包不是同一本：很可能恢复过旧备份。`
    case 'changedResend': return `第 ${finding.sequence} 包此前已收到，但这次内容不同。`
    case 'otherPrevious': return `它接续的第 ${finding.sequence} 包与已收到的那一份内容不同。`
    default: return assertNever(finding)
  }
}

const BREAKS = { changed: '这一行被改动过', missing: '缺少这一行或顺序被打乱', unlinked: '这一行接不上前一行' } as const

function short(fingerprint: string): string {
  return `${fingerprint.slice(0, 16)}…`
}
