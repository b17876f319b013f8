import { KeyUnavailable, type KeyTrouble } from './key-file.ts'
import { StationFailed } from './station-thread.ts'
import type { StationFailure } from '../station/thread-messages.ts'

const SENTENCES: Readonly<Record<StationFailure | KeyTrouble, string>> = {
  NEWER_DATABASE: '数据是由更新版本的“邻站”写的。请安装新版本后再打开。数据没有改动。',
  EMPTIED_DATABASE: '数据文件 station.db 空了或不见了，可是这个文件夹里有过一个站点。请从最近的备份恢复，文件夹里的文件请都保留。数据没有改动。',
  WRONG_KEY: '数据密钥与数据不符。请用恢复密钥恢复，或找回原来的密钥文件。数据没有改动。',
  BROKEN_DATABASE: '数据文件已损坏，无法打开。请从最近的备份恢复，原文件请保留。',
  KEY_MISSING: '这台电脑上没有这份数据的密钥。请用恢复密钥恢复。',
  KEY_IN_KEYCHAIN: '数据密钥保存在系统钥匙串中，只能用桌面程序打开。',
  KEY_WITHOUT_DATA: '数据文件 station.db 是空的，可是这台电脑上有它的密钥：这里有过一个站点。请从最近的备份恢复，密钥请保留。数据没有改动。',
  KEY_DAMAGED: '密钥文件已损坏。请用恢复密钥恢复。',
}

/** One plain sentence for whoever tries to open a station that does not open. */
export function troubleSentence(reason: unknown): string {
  if (reason instanceof StationFailed || reason instanceof KeyUnavailable) return SENTENCES[reason.code]
  return '站点程序意外停止，没有能重新启动。请关闭后再打开；已确认的记录都在。'
}
